from initiatives.models import Governorate, Obstacle, SolutionRequest

#: (governorate, key of the obstacle or nothing, text)
ASKED = [
    ("EG-SHR", "paper_work", "أرشيف ورقي للتراخيص منذ 1980: كيف رقمنتموه دون إغلاق الشباك؟"),
    ("EG-ASN", "distance", "مواطنو القرى البعيدة يقطعون ساعتين لتوقيع ورقة واحدة."),
    ("EG-PTS", "", "لافتات المركز لا يقرؤها ضعاف البصر، ولا نعرف من جرّب بديلًا."),
]


def load_solution_requests():
    for code, key, text in ASKED:
        SolutionRequest.objects.get_or_create(
            text=text,
            governorate=Governorate.objects.get(code=code),
            obstacle=Obstacle.objects.filter(key=key).first(),
        )
