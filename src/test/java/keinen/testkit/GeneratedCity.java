package keinen.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import keinen.history.Horizon;
import keinen.time.Month;

/** Random lives by seed: gaps, returns, moves, late entries, contradictions and all. */
public final class GeneratedCity {
    /** How many codes each of the attributes has. */
    public static final List<Integer> CODES = List.of(3, 2);

    /** How many kinds of amount there are. */
    public static final int KINDS = 2;

    private GeneratedCity() {}

    public static List<Life> lives(long seed, int persons, Horizon horizon) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            lives.add(life(random.split(), horizon));
        }
        return lives;
    }

    private static Life life(SplittableRandom random, Horizon horizon) {
        Life life = new Life();
        int month = horizon.firstMonth() - 2 + random.nextInt(horizon.months());
        int[] codes = {random.nextInt(CODES.get(0) + 1), 1 + random.nextInt(CODES.get(1))};
        life.in(codes).paid(amounts(random));
        boolean stays = random.nextInt(3) > 0;
        while (month <= horizon.lastMonth() + 2) {
            if (stays) {
                if (random.nextInt(10) == 0) {
                    codes[random.nextInt(2)] = 1 + random.nextInt(2);
                    life.in(codes.clone());
                }
                if (random.nextInt(4) == 0) {
                    life.paid(amounts(random));
                }
                if (random.nextInt(12) == 0) {
                    LocalDate start =
                            LocalDate.of(new Month(month).year(), 1, 1).minusDays(random.nextInt(900));
                    life.since(start.toString());
                }
                if (random.nextInt(8) == 0) {
                    life.since(new Month(month) + "-1" + random.nextInt(10));
                }
                if (random.nextInt(6) == 0) {
                    life.residentSince(new Month(month + 1 - random.nextInt(30)) + "-1" + random.nextInt(10));
                }
                life.onAid(new Month(month).toString());
                if (random.nextInt(8) == 0) {
                    life.endedBy(1 + random.nextInt(3));
                }
                if (random.nextInt(15) == 0) {
                    life.endedOn(new Month(month + random.nextInt(3)) + "-15");
                }
            }
            if (random.nextInt(6) == 0) {
                stays = !stays;
            }
            month++;
        }
        return life;
    }

    private static long[] amounts(SplittableRandom random) {
        return new long[] {random.nextInt(3) * 500L - 100, random.nextInt(4) == 0 ? 0 : random.nextInt(90_000)};
    }
}
