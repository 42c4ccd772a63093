"""What is asked of the catalogue: from everything to what few answer, near the beginning and far behind."""

ASKED = [
    "",
    "domain=training",
    "domain=tech_centre&obstacle=queues",
    "for=citizens&step=3",
    "governorate=EG-SHR",
    "like=EG-SHR&cost=none",
    "sort=title&page=40",
    "for=staff&sort=evidence&page=12",
    "view=table&sort=governorate",
    "view=map&region=delta",
    "year=2024&year=2023&tag=low-cost",
    "evidence=3&evidence=4&page=900",
]
