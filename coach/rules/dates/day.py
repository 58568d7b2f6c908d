"""Read the day that words say: a weekday, a day of the month, one of the calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

from coach.fastclass import dataclass
from coach.rules.dates import distance, weeks
from coach.rules.dates import words as said
from coach.rules.dates.clock import without_part
from coach.rules.dates.distance import shift
from coach.rules.dates.reckoning import Reckoning
