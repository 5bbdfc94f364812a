package keinen.synth;

import java.util.ArrayList;
import java.util.List;
import keinen.time.MonthRange;

/**
 * A household's spell, month by month. In each month one thing happens at most: somebody dies, all leave, health
 * changes, they move within the city, a child is born, a grown-up child leaves home, or the month's record is lost.
 */
final class SpellOnAid {
    /** Of the spells that run in the first month: how often the office does not know the start any more. */
    static final double START_UNKNOWN = 0.03;

    /** The chance that a month's record of a household is missing though the spell goes on. */
    static final double RECORD_LOST = 0.002;

    private static final double MOVES_WARD = 0.0028;
    private static final double BIRTH_TO_COUPLE = 0.0040;
    private static final double BIRTH_TO_WOMAN_ALONE = 0.0006;
    private static final int LAST_BIRTH_AGE = 42;
    private static final int MOST_MEMBERS = 9;
    private static final double CHILD_LEAVES = 0.022;
    private static final double CHILD_LEAVES_AFTER_SCHOOL = 0.25;

    /** A grown-up child who left home, with the last month on aid. */
    record Gone(Member member, int month) {}

    private final int first;
    private final int last;
    private final Dice dice;
    private final Founding founding;
    private final List<Gone> gone = new ArrayList<>();
    private int start;
    private boolean lostLastMonth;

    SpellOnAid(MonthRange exports, Dice dice, Founding founding) {
        this.first = exports.first().index();
        this.last = exports.last().index();
        this.dice = dice;
        this.founding = founding;
    }

    /**
     * Lives the spell from its first month until all have left or the exports end. Those who left together and alive
     * are then still the household's members; it has none where nobody is left.
     *
     * @return the month in which the spell ended; the month after the last export where it did not
     */
    int run(Household household, int startMonth, Records records) {
        start = startMonth;
        lostLastMonth = false;
        gone.clear();
        for (int month = startMonth; month <= last; month++) {
            HouseholdType type = HouseholdType.of(household, month);
            if (month == first && month > start && dice.chance(START_UNKNOWN)) {
                household.members().forEach(Member::forgetStart);
            }
            boolean written = happens(household, type, month);
            if (written && month >= first) {
                records.take(household, HouseholdType.of(household, month), month);
            }
            if (allLeave(household)) {
                return month;
            }
        }
        return last + 1;
    }

    /** The grown-up children who left home during the spell that was run last. */
    List<Gone> gone() {
        return gone;
    }

    /** @return whether the month's records are written */
    private boolean happens(Household household, HouseholdType type, int month) {
        double chance = dice.uniform();
        boolean couldBeLost = !lostLastMonth && month > start && month > first && month < last;
        lostLastMonth = false;
        for (Member member : household.members()) {
            if ((chance -= Mortality.on(household, member, month)) < 0) {
                die(household, member, month);
                return true;
            }
            if (member.child() && (chance -= leavesHome(household, member, month)) < 0) {
                leave(List.of(member), EndReason.HOUSEHOLD_CHANGE, month);
                gone.add(new Gone(member, month));
                return true;
            }
        }
        if ((chance -= Exits.hazard(type, month - start)) < 0) {
            leave(household.members(), Exits.reason(type, dice), month);
        } else if ((chance -= Exits.MOVES_AWAY) < 0) {
            leave(household.members(), EndReason.MOVED_AWAY, month);
        } else if ((chance -= household.health().changes()) < 0) {
            household.become(household.health().changed(dice));
        } else if ((chance -= MOVES_WARD) < 0) {
            household.moveTo(Wards.pick(dice), dice);
        } else if ((chance -= birth(household, month)) < 0) {
            bear(household, month);
        } else if (couldBeLost && chance < RECORD_LOST) {
            lostLastMonth = true;
        }
        return !lostLastMonth;
    }

    /** Takes out who has left; where all have left, keeps the living among them for a return. */
    private static boolean allLeave(Household household) {
        List<Member> members = household.members();
        int leavers = 0;
        for (Member member : members) {
            leavers += member.leaves() ? 1 : 0;
        }
        if (leavers == 0) {
            return false;
        }
        if (leavers == members.size()) {
            members.removeIf(member -> member.endReason() == EndReason.DEATH);
            return true;
        }
        household.partWithLeavers();
        return false;
    }

    /** Children who are left without an adult are taken in by relatives. */
    private void die(Household household, Member dead, int month) {
        leave(List.of(dead), EndReason.DEATH, month);
        boolean orphans = household.members().stream().noneMatch(member -> member != dead && member.adult(month));
        if (orphans) {
            household.members().stream()
                    .filter(member -> member != dead)
                    .forEach(member -> member.end(dead.endDate(), EndReason.TAKEN_IN));
        }
    }

    private void leave(List<Member> leavers, EndReason reason, int month) {
        int begun = 1;
        for (Member member : leavers) {
            if (Dates.month(member.startDate()) == month) {
                begun = Math.max(begun, Dates.day(member.startDate()));
            }
        }
        int date = Dates.of(month, dice.between(begun, Dates.daysIn(month)));
        leavers.forEach(member -> member.end(date, reason.recordedIn(month)));
    }

    /** The eldest of those who live together never leaves the others. */
    private static double leavesHome(Household household, Member child, int month) {
        if (!child.adult(month) || child == household.head()) {
            return 0;
        }
        boolean school = child.age(month) == HouseholdType.ADULT && month % 12 == 2;
        return school ? CHILD_LEAVES_AFTER_SCHOOL : child.age(month) < 40 ? CHILD_LEAVES : CHILD_LEAVES / 6;
    }

    private static double birth(Household household, int month) {
        Member mother = household.head();
        int adults = 0;
        for (Member member : household.members()) {
            if (!member.child()) {
                adults++;
                mother = member;
            }
        }
        boolean possible = mother.sex() == Sex.WOMAN
                && !mother.child()
                && mother.age(month) <= LAST_BIRTH_AGE
                && household.members().size() < MOST_MEMBERS;
        return !possible ? 0 : adults > 1 ? BIRTH_TO_COUPLE : BIRTH_TO_WOMAN_ALONE;
    }

    private void bear(Household household, int month) {
        household.members().stream()
                .filter(member -> !member.child() && member.sex() == Sex.WOMAN)
                .forEach(mother -> mother.confine(month));
        Member child = founding.newborn(month);
        int begun = Dates.month(household.head().startDate()) == month
                ? Dates.day(household.head().startDate())
                : 1;
        int date = Dates.of(month, dice.between(begun, Dates.daysIn(month)));
        child.settle(date);
        child.begin(date, StartReason.OTHER);
        household.join(child);
    }
}
