"""The catalogue of one language in the memory of a process: facets as bitmaps, orders as lists of positions.

Read from the narrow table once, then kept by reading what changed since: a request asks for the catalogue's version
and, when that is the one known, for nothing else. A hundred thousand rows are counted in every facet within
milliseconds on either database, which neither does with GROUP BY.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from threading import Lock
from typing import NamedTuple

from django.utils.translation import override
from wagtail.models import Locale

from ... import bitmaps
from ...enums import CostBand
from ..reference import Governorate
from ..taxonomies import BeneficiaryGroup, Domain, InitiativeTag, Obstacle
from .rows import CatalogueRow, CatalogueVersion

COLUMNS = [
    "page_id",
    "governorate_id",
    "domain_id",
    "step",
    "evidence_grade",
    "cost_band",
    "year",
    "has_guide",
    "adoption_count",
    "first_published_at",
    "title_key",
]
#: the one value of a facet that is a yes or nothing
YES = "yes"
#: of walking the order of everything, as many as take the time of sorting one hit
STEPS = 16
IDS_AT_ONCE = 500
#: positions are never used twice; with this many times the needed ones it is time to read anew
WORN = 2
COST_ORDER = {band: rank for rank, band in enumerate(CostBand.values)} | {"": len(CostBand)}


class Entry(NamedTuple):
    page_id: int
    governorate: object
    domain: object
    step: int
    grade: int
    cost: str
    year: int
    has_guide: bool
    adoptions: int
    published: float
    title: str
    #: what the governorate is looked up by in the catalogue's language
    place: str


def newest(entry):
    return -entry.published, entry.page_id


#: each order's key; what is equal stands newest first
ORDERS = {
    "new": newest,
    "title": lambda entry: (entry.title, entry.page_id),
    "evidence": lambda entry: (-entry.grade, *newest(entry)),
    "adopted": lambda entry: (-entry.adoptions, *newest(entry)),
    "step": lambda entry: (-entry.step, *newest(entry)),
    "cost": lambda entry: (COST_ORDER[entry.cost], *newest(entry)),
    "year": lambda entry: (-(entry.year or 0), *newest(entry)),
    "governorate": lambda entry: (entry.place, *newest(entry)),
    "domain": lambda entry: (getattr(entry.domain, "position", 0), *newest(entry)),
}


class Names:
    """The bilingual records behind the values, by what stands in an address."""

    def __init__(self, locale_id):
        self.language = Locale.objects.get(pk=locale_id).language_code
        self.by_id = {
            model: {row.pk: row for row in model.objects.all()}
            for model in (Governorate, Domain, Obstacle, BeneficiaryGroup, InitiativeTag)
        }
        self.governorate = {row.code: row for row in self.by_id[Governorate].values()}
        self.domain = {row.key: row for row in self.by_id[Domain].values()}
        self.obstacle = {row.key: row for row in self.by_id[Obstacle].values()}
        self.beneficiaries = {row.key: row for row in self.by_id[BeneficiaryGroup].values()}
        self.tag = {row.slug: row for row in self.by_id[InitiativeTag].values()}
        self.region = {row.region: row for row in self.by_id[Governorate].values()}

    def entry(self, row):
        page_id, governorate, domain, *rest, published, title = row
        instant = published.timestamp() if published else 0.0
        places = self.by_id[Governorate].get(governorate), self.by_id[Domain].get(domain)
        return Entry(page_id, *places, *rest, instant, title, self.reading_key(places[0]))

    def reading_key(self, record):
        with override(self.language):
            return record.reading_key if record else ""


LINKS = {
    "obstacle": (CatalogueRow.obstacles, "obstacle_id", Obstacle, "key"),
    "for": (CatalogueRow.beneficiaries, "beneficiarygroup_id", BeneficiaryGroup, "key"),
    "tag": (CatalogueRow.tags, "initiativetag_id", InitiativeTag, "slug"),
}


def values(entry):
    """(facet, value as in an address) of everything a row itself says."""
    if entry.governorate:
        yield "governorate", entry.governorate.code
        yield "region", entry.governorate.region
        yield "like", entry.governorate.capmas_class
    if entry.domain:
        yield "domain", entry.domain.key
    if entry.cost:
        yield "cost", entry.cost
    if entry.grade:
        yield "evidence", str(entry.grade)
    if entry.year:
        yield "year", str(entry.year)
    if entry.has_guide:
        yield "guide", YES
    if entry.adoptions:
        yield "adopted", YES
    yield "step", str(entry.step)


class CatalogueIndex:
    """Never changed once made: what changed since makes another one."""

    def __init__(self, locale_id, version, names):
        self.locale_id, self.version, self.names = locale_id, version, names
        self.entries = []
        self.position_of = {}
        self.bitmaps = bitmaps.Bitmaps()
        self.orders = {}

    @property
    def rows(self):
        return CatalogueRow.objects.filter(locale_id=self.locale_id)

    @classmethod
    def read(cls, locale_id, version):
        index = cls(locale_id, version, Names(locale_id))
        index.entries = [index.names.entry(row) for row in index.rows.values_list(*COLUMNS)]
        index.position_of = {entry.page_id: place for place, entry in enumerate(index.entries)}
        found = defaultdict(list)
        for position, entry in enumerate(index.entries):
            for pair in values(entry):
                found[pair].append(position)
        for pair, page_id in index.links():
            if page_id in index.position_of:
                found[pair].append(index.position_of[page_id])
        index.bitmaps.fill(found, range(len(index.entries)))
        return index

    def links(self, ids=None):
        """((facet, value), page) of the many-valued facets."""
        within = {"cataloguerow__locale_id": self.locale_id} if ids is None else {"cataloguerow_id__in": ids}
        for facet, (relation, column, model, key) in LINKS.items():
            records = self.names.by_id[model]
            pairs = relation.through.objects.filter(**within).values_list("cataloguerow_id", column)
            for page_id, value_id in pairs:
                yield (facet, getattr(records[value_id], key)), page_id

    def named(self, page_id, facet):
        """The records that stand for a page's values of a many-valued facet, in their own order."""
        _relation, _column, model, key = LINKS[facet]
        position = self.position_of.get(page_id)
        values = {} if position is None else self.bitmaps.of.get(facet, {})
        having = {value for value, bits in values.items() if bits >> position & 1}
        return [record for record in self.names.by_id[model].values() if getattr(record, key) in having]

    def leads_to(self, version):
        worn = len(self.entries) > WORN * (len(self.position_of) + IDS_AT_ONCE)
        older = self.version.number <= version.number
        return self.version.lineage == version.lineage and older and not worn

    def since(self, version):
        """The index as of `version`, which is of the same lineage."""
        other = CatalogueIndex(self.locale_id, version, self.names)
        other.entries, other.position_of = list(self.entries), dict(self.position_of)
        other.bitmaps = self.bitmaps.copy()
        other.orders = {name: list(order) for name, order in self.orders.items()}
        changed = other.rows.filter(version__gt=self.version.number)
        other.take([other.names.entry(row) for row in changed.values_list(*COLUMNS)])
        other.forget_what_left()
        return other

    def take(self, entries):
        pairs = defaultdict(list)
        for start in range(0, len(entries), IDS_AT_ONCE):
            for pair, page_id in self.links([e.page_id for e in entries[start : start + IDS_AT_ONCE]]):
                pairs[page_id].append(pair)
        for entry in entries:
            self.drop(entry.page_id)
            self.put(entry, pairs[entry.page_id])

    def put(self, entry, pairs):
        position = len(self.entries)
        self.entries.append(entry)
        self.position_of[entry.page_id] = position
        self.bitmaps.add(position, [*values(entry), *pairs])
        for name, order in self.orders.items():
            insort(order, position, key=self.key(name))

    def drop(self, page_id):
        position = self.position_of.pop(page_id, None)
        if position is None:
            return
        self.bitmaps.remove(position)
        for name, order in self.orders.items():
            key = self.key(name)
            del order[bisect_left(order, key(position), key=key)]

    def forget_what_left(self):
        """After the changed rows were taken the table holds no page unknown here, so a different number says it."""
        if self.rows.count() != len(self.position_of):
            for page_id in self.position_of.keys() - set(self.rows.values_list("pk", flat=True)):
                self.drop(page_id)

    def key(self, order):
        of_entry, entries = ORDERS[order], self.entries
        return lambda position: of_entry(entries[position])

    def in_order(self, order):
        """Every position in an order; sorted once, then kept."""
        if order not in self.orders:
            self.orders[order] = sorted(self.position_of.values(), key=self.key(order))
        return self.orders[order]

    def bits(self, pages):
        """The set of these pages, those known here."""
        return bitmaps.as_bits(self.position_of[page] for page in pages if page in self.position_of)

    def within(self, bits, pages):
        """Those of `pages` that are in the set, in their own order."""
        members = set(bitmaps.positions(bits))
        return [page for page in pages if self.position_of.get(page) in members]

    def cut(self, bits, order, start, stop):
        """The pages from `start` to `stop` of a result in an order."""
        if bits == self.bitmaps.everything:
            found = self.in_order(order)[start:stop]
        elif self.is_sorted_sooner(bits.bit_count(), stop):
            found = sorted(bitmaps.positions(bits), key=self.key(order))[start:stop]
        else:
            found = self.walk(bitmaps.as_bytes(bits), order, start, stop)
        return [self.entries[position].page_id for position in found]

    def is_sorted_sooner(self, hits, stop):
        """Rather than to walk the order of everything, which meets a hit every `everything ÷ hits` steps."""
        return STEPS * hits * hits < min(stop, hits) * len(self.position_of)

    def walk(self, members, order, start, stop):
        found, end = [], len(members) * 8
        for position in self.in_order(order):
            if position < end and members[position >> 3] >> (position & 7) & 1:
                found.append(position)
                if len(found) == stop:
                    break
        return found[start:]


known = {}
reading = Lock()


def current(locale):
    """The index of a language as the database has it now: one query when nothing changed."""
    version = CatalogueVersion.objects.filter(pk=1).first() or CatalogueVersion(pk=1)
    index = known.get(locale.pk)
    if index and is_same(index.version, version):
        return index
    with reading:
        index = brought_up(known.get(locale.pk), locale, version)
        if CatalogueVersion.is_certain():
            known[locale.pk] = index
    return index


def is_same(known_version, version):
    return (known_version.lineage, known_version.number) == (version.lineage, version.number)


def brought_up(index, locale, version):
    """Rows written meanwhile may be read as well: the next request takes them again."""
    if index and is_same(index.version, version):
        return index
    if index and index.leads_to(version):
        return index.since(version)
    return CatalogueIndex.read(locale.pk, version)
