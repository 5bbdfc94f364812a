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
    private static final double NEW_RESIDENCE_ON_RETURN = 0.08;

    /** A household that comes on aid in a month, and whether its members register anew as residents. */
    private record Arrival(Household household, int month, boolean newResidents) {}

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
        if (arrival.newResidents()) {
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
        List<Member> members = new ArrayList<>();
        for (Member member : household.members()) {
            boolean stays = !member.child() || !member.adult(month) || dice.chance(0.4);
            if (stays && dice.chance(Mortality.survives(member, end, wait))) {
                members.add(member);
            }
        }
        if (members.stream().noneMatch(member -> member.adult(month))) {
            return;
        }
        boolean left = reason == EndReason.MOVED_AWAY || reason == EndReason.MISSING;
        boolean elsewhere = left || dice.chance(NEW_HOME_ON_RETURN);
        int ward = elsewhere ? Wards.pick(dice) : household.ward();
        Household back = elsewhere
                ? founding.home(members, Health.atEntry(dice), ward)
                : founding.sameHome(household, members, Health.atEntry(dice));
        boolean newResidents = reason == EndReason.MOVED_AWAY || dice.chance(NEW_RESIDENCE_ON_RETURN);
        ahead.add(new Arrival(back, month, newResidents));
    }

    private void childOnTheirOwn(Member child, int left, int ward) {
        int month = left + Returns.SHORTEST + 1 + (int) dice.waiting(CHILD_RETURNS_AFTER);
        if (dice.chance(CHILD_RETURNS) && month <= last) {
            ahead.add(
                    new Arrival(founding.home(List.of(child.onTheirOwn()), Health.atEntry(dice), ward), month, false));
        }
    }
}
