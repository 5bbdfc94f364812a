package keinen.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds who makes up a cell alone that nobody counted: what two releases differ by, or two tables. Every life counts as
 * often as its number says in each cell that was counted, so that an equation between cells is one between their numbers,
 * too, and gives those of the one that it lacks. A count of n is one contributor's where its numbers are n times his.
 */
final class Owners {
    /** Of more events nobody is looked for: they are hardly ever one contributor's. */
    private static final int MOST_EVENTS = 12;

    private static final int NONE = -1;

    private final CellFacts facts;
    private final Equations stated;
    private final BitSet numbered = new BitSet();
    private final BitSet counted;
    private final int[] number;
    private final Map<Integer, Map<Integer, Long>> nameByEvents = new HashMap<>();

    private Owners(CellFacts facts, Equations stated, SeenCells cells) {
        this.facts = facts;
        this.stated = stated;
        this.number = new int[facts.size()];
        for (int cell = 0; cell < facts.size(); cell++) {
            number[cell] = cells.number(cell);
            numbered.set(cell, cells.isNumbered(cell));
            if (cells.soleContributor(cell) != 0) {
                learn(cells.soleContributor(cell));
            }
        }
        this.counted = (BitSet) numbered.clone();
    }

    private void learn(long name) {
        for (int events = 1; events <= MOST_EVENTS; events++) {
            nameByEvents.computeIfAbsent(events, first -> new HashMap<>()).putIfAbsent((int) (events * name), name);
        }
    }

    /** Names whoever makes a cell up alone to which an equation gives numbers; others keep the name that they have. */
    static void complete(CellFacts facts, Equations stated, Vintages vintages) {
        Owners owners = new Owners(facts, stated, vintages.seen());
        if (!owners.nameByEvents.isEmpty()) {
            owners.complete();
            vintages.sinceShown().forEach(pair -> owners.nameSinceShown(pair[0], pair[1]));
        }
    }

    private void complete() {
        int before;
        do {
            before = numbered.cardinality();
            for (int equation = 0; equation < stated.count(); equation++) {
                int lacking = lacking(equation);
                if (lacking >= 0 && stated.constant(equation) == 0) {
                    number(equation, lacking);
                }
            }
        } while (numbered.cardinality() > before);
        numbered.andNot(counted);
        numbered.stream().forEach(this::name);
    }

    /** The term of an equation that is the only one without numbers, and has 1 or −1 as its factor; −1 where there is none. */
    private int lacking(int equation) {
        int lacking = NONE;
        for (int term = stated.firstTerm(equation); term < stated.endTerm(equation); term++) {
            if (!numbered.get(stated.cell(term))) {
                if (lacking >= 0 || Math.abs(stated.coefficient(term)) != 1) {
                    return NONE;
                }
                lacking = term;
            }
        }
        return lacking;
    }

    private void number(int equation, int lacking) {
        int sum = 0;
        for (int term = stated.firstTerm(equation); term < stated.endTerm(equation); term++) {
            if (term != lacking) {
                sum += stated.coefficient(term) * number[stated.cell(term)];
            }
        }
        int cell = stated.cell(lacking);
        number[cell] = stated.coefficient(lacking) > 0 ? -sum : sum;
        numbered.set(cell);
    }

    private void name(int cell) {
        Long name = owner(facts.value(cell), number[cell]);
        if (name != null) {
            facts.setSoleContributor(cell, name);
        }
    }

    /** Whoever alone is what a cell changed by since it was shown knows it. */
    private void nameSinceShown(int cell, int shown) {
        Long name = owner(facts.value(cell) - facts.value(shown), number[cell] - number[shown]);
        if (name != null && facts.soleContributor(cell) == 0) {
            facts.setSoleContributor(cell, name);
        }
    }

    private @Nullable Long owner(long events, int numbers) {
        int own = events < 0 ? -numbers : numbers;
        return nameByEvents
                .getOrDefault((int) Math.min(Math.abs(events), Integer.MAX_VALUE), Map.of())
                .get(own);
    }
}
