"""Public addresses beside the pages; a site includes them under its language prefix: ``feeds/``, ``audit/``.

What paper and mail carry (the code of a survey, the number of a page) the site mounts outside the prefix: `code_urls`.
"""

from django.urls import path

from . import feeds
from .views import audit_heads, solution_requests
from .views.adoptions import public, reporting
from .views.satisfaction import answering, results
from .views.short_addresses import page_by_number

app_name = "initiatives_public"

urlpatterns = [
    path("initiatives.xml", feeds.InitiativesFeed.as_view(), name="initiatives_feed"),
    path("news.xml", feeds.NewsFeed.as_view(), name="news_feed"),
    path("<slug:code>.xml", feeds.GovernorateFeed.as_view(), name="governorate_feed"),
]

satisfaction_urls = (
    [
        path("<slug:code>/", results.CentreView.as_view(), name="centre"),
        path("surveys/<slug:code>/", answering.AnswerView.as_view(), name="answer"),
        path("surveys/<slug:code>/thanks/", answering.thanks, name="thanks"),
        path("surveys/<slug:code>/tickets/<slug:ticket>/", answering.AnswerView.as_view(), name="ticket"),
        path("surveys/<slug:code>.csv", results.results_csv, name="csv"),
        path("surveys/<slug:code>.xlsx", results.results_xlsx, name="xlsx"),
    ],
    "satisfaction",
)

code_urls = [
    path("s/<slug:code>/", answering.by_code, name="survey_code"),
    path("s/<slug:code>/<slug:ticket>/", answering.by_code, name="ticket_code"),
    path("r/p<int:page_id>/", page_by_number, name="initiatives_page_code"),
]

solution_urls = (
    [
        path("", solution_requests.AskForSolutionView.as_view(), name="ask"),
        path("thanks/", solution_requests.thanks, name="thanks"),
    ],
    "solutions",
)

audit_urls = (
    [
        path("", audit_heads.heads, name="heads"),
        path("heads.txt", audit_heads.heads_text, name="heads_text"),
    ],
    "audit",
)

#: a site includes them under its language prefix, as ``adopt/`` for instance
adoption_urls = (
    [
        path("<int:initiative_id>/", public.AdoptView.as_view(), name="adopt"),
        path("<int:initiative_id>/wanted/", public.WantView.as_view(), name="want"),
        path("<int:initiative_id>/thanks/", public.ThanksView.as_view(), name="thanks"),
        path("report/<str:token>/", reporting.CheckpointView.as_view(), name="checkpoint"),
    ],
    "initiatives_adoptions",
)
