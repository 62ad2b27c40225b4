import calendar
print(calendar.month(2024, 2))
print(calendar.calendar(2023, m=4)[:200])
print(calendar.monthrange(2100, 2), calendar.isleap(2000), calendar.leapdays(1900, 2001))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2021, 3, 3))
print(calendar.monthcalendar(2021, 2), calendar.day_abbr[6], calendar.weekheader(2))
try:
    calendar.monthrange(2020, 13)
except calendar.IllegalMonthError as e:
    print(e)
