package keinen.synth;

import java.util.ArrayList;
import java.util.List;

/**
 * Who comes on aid together. Four households in five are of one person; the others are couples, mothers with their
 * children, couples with children, and parents with a grown-up child.
 */
final class Founding {
    private static final int MEMBER_BITS = 8;
    private static final int HOUSEHOLD_BITS = 6;
    private static final int MOST_CHILDREN_AND_PARENTS = (1 << MEMBER_BITS) - 1;
    private static final int MOST_HOUSEHOLDS = (1 << HOUSEHOLD_BITS) - 1;

    private static final double COUPLES = 0.36;
    private static final double MOTHERS = 0.72;
    private static final double COUPLES_WITH_CHILDREN = 0.86;
    private static final AgeBands SINGLE_MEN =
            AgeBands.of(18, 34, 0.08, 35, 49, 0.18, 50, 64, 0.30, 65, 74, 0.29, 75, 88, 0.15);
    private static final AgeBands SINGLE_WOMEN =
            AgeBands.of(18, 34, 0.11, 35, 49, 0.13, 50, 64, 0.19, 65, 74, 0.29, 75, 90, 0.28);
    private static final AgeBands COUPLE = AgeBands.of(30, 49, 0.12, 50, 64, 0.33, 65, 74, 0.40, 75, 86, 0.15);
    private static final AgeBands MOTHER = AgeBands.of(19, 24, 0.14, 25, 34, 0.44, 35, 44, 0.36, 45, 50, 0.06);
    private static final AgeBands PARENT = AgeBands.of(48, 59, 0.35, 60, 74, 0.40, 75, 85, 0.25);
    private static final Weights CHILDREN = Weights.of(0.52, 0.32, 0.12, 0.04);

    private final Dice dice;
    private long family;
    private int membersSoFar;
    private int householdsSoFar;

    Founding(Dice dice) {
        this.dice = dice;
    }

    /** The household of a family that comes on aid for the first time. */
    Household found(long family, int month) {
        this.family = family;
        membersSoFar = 0;
        householdsSoFar = 0;
        int ward = Wards.pick(dice);
        List<Member> members = dice.chance(Wards.familyShare(ward)) ? family(month) : List.of(single(month));
        return home(members, Health.atEntry(dice), ward);
    }

    /** A household of the same family, under a number of its own. */
    Household home(List<Member> members, Health health, int ward) {
        int serial = Math.min(MOST_HOUSEHOLDS, householdsSoFar++);
        Household household = new Household(family << HOUSEHOLD_BITS | serial, members, health, ward);
        household.moveTo(ward, dice);
        return household;
    }

    /** The same household, as it comes back: under its old number, to its old home. */
    Household sameHome(Household before, List<Member> members, Health health) {
        Household household = new Household(before.number(), members, health, before.ward());
        household.moveTo(before.ward(), dice);
        return household;
    }

    /** A child born in a month. */
    Member newborn(int month) {
        return new Member(nextNumber(), month, dice.chance(0.512) ? Sex.MAN : Sex.WOMAN, true);
    }

    private Member single(int month) {
        Sex sex = dice.chance(0.66) ? Sex.MAN : Sex.WOMAN;
        return adult(month, (sex == Sex.MAN ? SINGLE_MEN : SINGLE_WOMEN).pick(dice), sex);
    }

    private List<Member> family(int month) {
        double kind = dice.uniform();
        if (kind < COUPLES) {
            return couple(month, COUPLE.pick(dice));
        }
        if (kind < MOTHERS) {
            int age = MOTHER.pick(dice);
            return withChildren(List.of(adult(month, age, Sex.WOMAN)), month);
        }
        if (kind < COUPLES_WITH_CHILDREN) {
            return withChildren(couple(month, MOTHER.pick(dice)), month);
        }
        int age = PARENT.pick(dice);
        Sex sex = dice.chance(0.3) ? Sex.MAN : Sex.WOMAN;
        return List.of(adult(month, age, sex), child(month, age - dice.between(22, 30)));
    }

    private List<Member> couple(int month, int age) {
        int herAge = Math.max(18, age - dice.between(-3, 7));
        return List.of(adult(month, age, Sex.MAN), adult(month, herAge, Sex.WOMAN));
    }

    /** Adds children who are under age and were born when both parents were 17 or older. */
    private List<Member> withChildren(List<Member> parents, int month) {
        List<Member> members = new ArrayList<>(parents);
        int youngerParent =
                parents.stream().mapToInt(parent -> parent.age(month)).min().orElseThrow();
        int eldest = Math.max(0, Math.min(17, youngerParent - 18));
        int children = 1 + CHILDREN.pick(dice);
        for (int i = 0; i < children; i++) {
            members.add(child(month, dice.between(0, eldest)));
        }
        return members;
    }

    private Member adult(int month, int age, Sex sex) {
        return new Member(nextNumber(), month - 12 * age - dice.between(0, 11), sex, false);
    }

    private Member child(int month, int age) {
        Sex sex = dice.chance(0.512) ? Sex.MAN : Sex.WOMAN;
        return new Member(nextNumber(), month - 12 * age - dice.between(0, 11), sex, true);
    }

    private long nextNumber() {
        if (membersSoFar > MOST_CHILDREN_AND_PARENTS) {
            throw new IllegalStateException("Unsupported: a family of more than " + MOST_CHILDREN_AND_PARENTS);
        }
        return family << MEMBER_BITS | membersSoFar++;
    }
}
