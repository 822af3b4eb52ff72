package org.rione.reports.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Set;

/**
 * Counts days on which a municipal office works: not weekends, not Italian public holidays (law 260 of 1949 and what
 * changed it), not the city's own holidays such as its patron saint's day. Pure.
 */
public final class WorkingDays {

    private static final int SAINT_FRANCIS_SINCE = 2026; // law 151 of 2025
    private static final MonthDay SAINT_FRANCIS = MonthDay.of(10, 4);
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(4, 25),
            MonthDay.of(5, 1),
            MonthDay.of(6, 2),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(12, 8),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private final Set<MonthDay> own;

    /** @param own the city's own holidays, the same every year */
    public WorkingDays(Collection<MonthDay> own) {
        this.own = Set.copyOf(own);
    }

    public boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** The day on which so many working days have passed; the first one counted is the day after. */
    public LocalDate after(LocalDate day, int workingDays) {
        var reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorking(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** Working days after {@code from} up to {@code to} included; 0 when {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    private boolean isHoliday(LocalDate day) {
        var date = MonthDay.from(day);
        return HOLIDAYS.contains(date)
                || date.equals(SAINT_FRANCIS) && day.getYear() >= SAINT_FRANCIS_SINCE
                || own.contains(date)
                || day.equals(easter(day.getYear()).plusDays(1));
    }

    /** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, Month.of(n / 31), n % 31 + 1);
    }
}
