import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0007_extend_phases_in_public"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="entryresult",
            options={"ordering": ["tier", "component", "rank", "pk"]},
        ),
        migrations.RenameField(model_name="entryresult", old_name="score", new_name="estimate"),
        migrations.AddField(
            model_name="entryresult",
            name="component",
            field=models.PositiveSmallIntegerField(default=1, verbose_name="part of the ranking"),
        ),
        migrations.AlterField(
            model_name="entryresult",
            name="estimate",
            field=models.FloatField(verbose_name="corrected score"),
        ),
        migrations.AddField(
            model_name="entryresult",
            name="expected_rank",
            field=models.FloatField(null=True, verbose_name="expected rank"),
        ),
        migrations.AddField(
            model_name="entryresult",
            name="p_first",
            field=models.FloatField(null=True, verbose_name="chance of being the best"),
        ),
        migrations.AddField(
            model_name="entryresult",
            name="rank_high",
            field=models.PositiveSmallIntegerField(null=True, verbose_name="worst rank within 90 %"),
        ),
        migrations.AddField(
            model_name="entryresult",
            name="rank_low",
            field=models.PositiveSmallIntegerField(null=True, verbose_name="best rank within 90 %"),
        ),
        migrations.AddField(
            model_name="entryresult",
            name="raw_mean",
            field=models.DecimalField(decimal_places=4, default=0, max_digits=7, verbose_name="raw mean"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="entryresult",
            name="standard_error",
            field=models.FloatField(null=True, verbose_name="standard error"),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="alpha",
            field=models.FloatField(null=True, verbose_name="Krippendorff's alpha"),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="components",
            field=models.PositiveSmallIntegerField(default=1, verbose_name="parts that can't be compared"),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="draws",
            field=models.PositiveIntegerField(default=0, verbose_name="draws behind the intervals"),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="icc",
            field=models.JSONField(null=True, verbose_name="intraclass correlations"),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="judges_needed",
            field=models.PositiveIntegerField(null=True, verbose_name="sheets an entry needs for 0.8"),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="seed",
            field=models.PositiveIntegerField(default=0, verbose_name="seed of the draw"),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="variance_entry",
            field=models.FloatField(null=True, verbose_name="variance of entries"),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="variance_judge",
            field=models.FloatField(null=True, verbose_name="variance of leniency"),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="variance_residual",
            field=models.FloatField(null=True, verbose_name="variance of the noise"),
        ),
        migrations.AlterField(
            model_name="entryresult",
            name="group",
            field=models.PositiveSmallIntegerField(null=True, verbose_name="group"),
        ),
        migrations.CreateModel(
            name="JudgeResult",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField(verbose_name="score sheets")),
                ("leniency", models.FloatField(null=True, verbose_name="leniency")),
                ("standard_error", models.FloatField(null=True, verbose_name="standard error")),
                (
                    "judge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="results",
                        to="competitions.judge",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="judges",
                        to="competitions.resultrun",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("run", "judge"), name="one_leniency_per_run_and_judge")
                ],
            },
        ),
    ]
