from django.contrib.sessions.models import Session

from initiatives import expiry

expiry.register("sessions that ended", lambda at: Session.objects.filter(expire_date__lt=at), expiry.deleted)
