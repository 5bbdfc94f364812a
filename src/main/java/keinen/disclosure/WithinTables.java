package keinen.disclosure;

import keinen.measure.CellTable;
import keinen.measure.Equation;

/** The relations that each table states of itself, such as those between a stock and its flows. */
final class WithinTables implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        for (int t = 0; t < cells.tables().size(); t++) {
            CellTable table = cells.tables().get(t);
            for (Equation equation : table.equations()) {
                for (int i = 0; i < equation.cells().length; i++) {
                    equations.term(equation.coefficients()[i], cells.firstCell(t) + equation.cells()[i]);
                }
                equations.end(equation.constant());
            }
        }
    }
}
