package keinen.synth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import keinen.time.MonthRange;

/**
 * One family's story on aid, from its first spell to the end of the exports: months on aid, leaving and coming back,
 * children who leave home and may come on aid by themselves.
 *
 * <p>A story depends on the city's seed and the family's index only, never on another family or on who listens.
 */
final class Life {
    private static final double CHILD_RETURNS = 0.08;
    private static final int CHILD_RETURNS_AFTER = 12 * 5;
    private static final double NEW_HOME_ON_RETURN = 0.3;
    private static final double GROWN_UP_CHILD_STAYS = 0.4;
    private static final double NEW_RESIDENCE_ON_RETURN = 0.08;

    /** A household that comes on aid in a month, and whether its members were never on aid before. */
    private record Arrival(Household household, int month, boolean firstTime) {}

    private final long seed;
    private final int last;
    private final Arrivals arrivals;
    private final Dice dice = new Dice();
    private final Founding founding = new Founding(dice);
    private final SpellOnAid spell;
    private final Deque<Arrival> ahead = new ArrayDeque<>();

    Life(long seed, MonthRange exports) {
        this.seed = seed;
        this.last = exports.last().index();
        this.arrivals = new Arrivals(exports);
        this.spell = new SpellOnAid(exports, dice, founding);
    }

    /** Tells the story of the family with this index. */
    void tell(long family, Records records) {
        dice.begin(seed, family);
        int month = arrivals.pick(dice);
        ahead.add(new Arrival(founding.found(family, month), month, true));
        while (!ahead.isEmpty()) {
            Arrival next = ahead.remove();
            live(next, records);
        }
    }

    private void live(Arrival arrival, Records records) {
        Household household = arrival.household();
        begin(arrival);
        int end = spell.run(household, arrival.month(), records);
        spell.gone().forEach(gone -> childOnTheirOwn(gone.member(), gone.month(), household.ward()));
        if (!household.members().isEmpty() && end <= last) {
            comeBack(household, end);
        }
    }

    private void begin(Arrival arrival) {
        Household household = arrival.household();
        int date = Dates.within(arrival.month(), dice);
        if (arrival.firstTime()) {
            Residence.settle(household, date, dice);
        }
        StartReason reason = StartReason.pick(HouseholdType.of(household, arrival.month()), arrival.month(), dice);
        household.members().forEach(member -> member.begin(date, reason));
    }

    private void comeBack(Household household, int end) {
        EndReason reason = household.head().endReason();
        int wait = Returns.monthsOff(reason, dice);
        if (wait > last - end) {
            return;
        }
        int month = end + wait + 1;
        List<Member> members = stillTogether(household, end, wait);
        if (members.stream().noneMatch(member -> member.adult(month))) {
            return;
        }
        if (reason == EndReason.MOVED_AWAY || dice.chance(NEW_RESIDENCE_ON_RETURN)) {
            int registered = Dates.within(dice.between(end + 1, month - 1), dice);
            members.forEach(member -> member.settle(registered));
        }
        ahead.add(new Arrival(homeOnReturn(household, members, reason), month, false));
    }

    /** Who is alive and has not left home when the household comes back. */
    private List<Member> stillTogether(Household household, int end, int monthsOff) {
        List<Member> members = new ArrayList<>();
        for (Member member : household.members()) {
            boolean grownUp = member.child() && member.adult(end + monthsOff + 1);
            boolean stays = !grownUp || dice.chance(GROWN_UP_CHILD_STAYS);
            if (stays && dice.chance(Mortality.survives(member, end, monthsOff))) {
                members.add(member);
            }
        }
        return members;
    }

    private Household homeOnReturn(Household before, List<Member> members, EndReason reason) {
        boolean left = reason == EndReason.MOVED_AWAY || reason == EndReason.MISSING;
        return left || dice.chance(NEW_HOME_ON_RETURN)
                ? founding.home(members, Health.atEntry(dice), Wards.pick(dice))
                : founding.sameHome(before, members, Health.atEntry(dice));
    }

    private void childOnTheirOwn(Member child, int left, int ward) {
        int month = left + Returns.SHORTEST + 1 + (int) dice.waiting(CHILD_RETURNS_AFTER);
        if (dice.chance(CHILD_RETURNS) && month <= last) {
            ahead.add(
                    new Arrival(founding.home(List.of(child.onTheirOwn()), Health.atEntry(dice), ward), month, false));
        }
    }
}
