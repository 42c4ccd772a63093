"""The same guards in the words of each database; `wanted` is what `found` must give back."""

MESSAGE = "what is signed stays as it is"


class SQLite:
    """Three triggers a table; replacing a row (INSERT OR REPLACE) fires none for the row that goes."""

    differs = "IS NOT"
    #: a table that is rebuilt is renamed in the end, which fails while a trigger elsewhere names it
    lifts_for_migrations = True

    def __init__(self, connection):
        self.connection, self.quote = connection, connection.ops.quote_name

    def wanted(self, guard, conditions):
        """{name: statement}"""
        triggers = {"update": conditions.on_update}
        if conditions.on_delete:
            triggers |= {"delete": conditions.on_delete, "insert": f"EXISTS ({self.replaced(conditions)})"}
        return {
            f"{name_of(guard)}_{event}": (
                f"CREATE TRIGGER {self.quote(f'{name_of(guard)}_{event}')} BEFORE {event.upper()}"
                f" ON {self.quote(guard.table)} WHEN {condition}"
                f" BEGIN SELECT RAISE(ABORT, '{guard.table}: {MESSAGE}'); END"
            )
            for event, condition in triggers.items()
        }

    def replaced(self, conditions):
        table = self.quote(conditions.guard.table)
        return f"SELECT 1 FROM {table} AS kept WHERE {conditions.takes_the_place()}"

    def found(self, cursor, guard):
        sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
        cursor.execute(sql, [guard.table])
        return {name: text for name, text in cursor.fetchall() if name.startswith(name_of(guard))}

    def install(self, cursor, guard, conditions):
        wanted = self.wanted(guard, conditions)
        if self.found(cursor, guard) != wanted:
            self.remove(cursor, guard)
            for statement in wanted.values():
                # Without parameters, so that a percent sign stays one.
                cursor.execute(statement)

    def remove(self, cursor, guard):
        for event in ("update", "delete", "insert"):
            cursor.execute(f"DROP TRIGGER IF EXISTS {self.quote(f'{name_of(guard)}_{event}')}")


class PostgreSQL:
    """A function a table, called for each row and for TRUNCATE; its text is what tells an old one from a new."""

    differs = "IS DISTINCT FROM"
    lifts_for_migrations = False

    def __init__(self, connection):
        self.connection, self.quote = connection, connection.ops.quote_name

    def wanted(self, guard, conditions):
        """{name of trigger: body of its function}"""
        body = self.body(guard, conditions)
        names = [name_of(guard)] + [f"{name_of(guard)}_truncate"] * bool(conditions.on_delete)
        return dict.fromkeys(names, body)

    def body(self, guard, conditions):
        refuse = (
            f"RAISE EXCEPTION '{guard.table}: {MESSAGE}' USING ERRCODE = 'integrity_constraint_violation';"
        )
        lines = [
            f"BEGIN IF TG_OP = 'UPDATE' THEN IF {conditions.on_update} THEN {refuse} END IF; RETURN NEW;"
        ]
        if conditions.on_delete:
            kept = f"SELECT 1 FROM {self.quote(guard.table)} AS kept WHERE {conditions.is_fixed('kept')}"
            lines += [
                f"ELSIF TG_OP = 'DELETE' THEN IF {conditions.on_delete} THEN {refuse} END IF; RETURN OLD;",
                f"ELSIF EXISTS ({kept}) THEN {refuse}",
            ]
        return " ".join([*lines, "END IF; RETURN NULL; END"])

    def found(self, cursor, guard):
        cursor.execute(
            "SELECT tgname, prosrc FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid"
            " WHERE tgrelid = to_regclass(%s) AND tgname LIKE %s AND tgenabled IN ('O', 'A')",
            [self.quote(guard.table), f"{name_of(guard)}%"],
        )
        return dict(cursor.fetchall())

    def install(self, cursor, guard, conditions):
        wanted, name, table = self.wanted(guard, conditions), name_of(guard), self.quote(guard.table)
        if self.found(cursor, guard) == wanted:
            return
        self.remove(cursor, guard)
        cursor.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $guard${wanted[name]}$guard$"
        )
        rows = "UPDATE OR DELETE" if conditions.on_delete else "UPDATE"
        cursor.execute(
            f"CREATE TRIGGER {name} BEFORE {rows} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
        )
        if conditions.on_delete:
            cursor.execute(
                f"CREATE TRIGGER {name}_truncate BEFORE TRUNCATE ON {table}"
                f" FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
            )

    def remove(self, cursor, guard):
        cursor.execute(f"DROP FUNCTION IF EXISTS {name_of(guard)}() CASCADE")


BY_VENDOR = {"sqlite": SQLite, "postgresql": PostgreSQL}


def name_of(guard):
    return f"append_only_{guard.table}"
