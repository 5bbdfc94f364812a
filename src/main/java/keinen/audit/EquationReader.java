package keinen.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.job.AuditFile;

/**
 * Reads an equation: {@code total = a + b}, {@code mean ~ (m1 + m2) / 2}, {@code loss = 3 a - 2 b}. Numbers, cells,
 * {@code + - * /} and parentheses on both sides. One factor of a product, and what is divided by, must be known: a number
 * or a sum of published cells.
 */
final class EquationReader {
    private final AuditFile.Statement statement;
    private final Cells cells;
    private final Findings findings;
    private List<Token> tokens = List.of();
    private int position;

    private EquationReader(AuditFile.Statement statement, Cells cells, Findings findings) {
        this.statement = statement;
        this.cells = cells;
        this.findings = findings;
    }

    /** Nothing, and a finding, where the equation cannot be read. */
    static Optional<Equation> read(AuditFile.Statement statement, Cells cells, Findings findings) {
        return new EquationReader(statement, cells, findings).read();
    }

    private Optional<Equation> read() {
        try {
            tokens = Tokens.of(statement.text(), cells);
            return Optional.of(equation());
        } catch (IllegalArgumentException broken) {
            wrong("Invalid equation '" + statement.text() + "': " + broken.getMessage());
            return Optional.empty();
        }
    }

    private Equation equation() {
        Token first = tokens.get(0);
        LinearForm left = sum();
        boolean isRounded = here().is("~");
        if (!isRounded && !here().is("=")) {
            throw new IllegalArgumentException("found " + shown() + " (must be = or ~)");
        }
        boolean isAlone = position == 1;
        position++;
        LinearForm difference = left.minus(sum());
        if (here().type() != Token.Type.END) {
            throw new IllegalArgumentException("found " + shown() + " (must be an operator or the end)");
        }
        if (isRounded && !isAlone) {
            throw new IllegalArgumentException("one cell or number must stand on the left of ~");
        }
        boolean isCell = isRounded && first.type() == Token.Type.CELL;
        OptionalInt rounded = isCell ? cells.find(first.text()) : OptionalInt.empty();
        Rational halfUnit = isRounded && !isCell
                ? Printed.find(first.text()).map(Printed::halfUnit).orElse(Rational.ZERO)
                : Rational.ZERO;
        return new Equation(statement.text(), statement.place(), difference, rounded, halfUnit);
    }

    private LinearForm sum() {
        LinearForm sum = product();
        while (here().is("+") || here().is("-")) {
            boolean minus = here().is("-");
            position++;
            LinearForm next = product();
            sum = minus ? sum.minus(next) : sum.plus(next);
        }
        return sum;
    }

    private LinearForm product() {
        LinearForm product = factor();
        while (here().is("*") || here().is("/") || beginsFactor()) {
            boolean isQuotient = here().is("/");
            position += beginsFactor() ? 0 : 1;
            LinearForm next = factor();
            product = isQuotient ? quotient(product, next) : product(product, next);
        }
        return product;
    }

    /** A factor may follow a number or a parenthesis without a sign: {@code 3 a}. */
    private boolean beginsFactor() {
        return here().type() == Token.Type.NUMBER || here().type() == Token.Type.CELL || here().is("(");
    }

    private LinearForm factor() {
        Token token = here();
        position++;
        if (token.is("-")) {
            return factor().times(Rational.of(-1));
        }
        if (token.is("+")) {
            return factor();
        }
        if (token.is("(")) {
            LinearForm inside = sum();
            if (!here().is(")")) {
                throw new IllegalArgumentException(
                        "found " + shown() + " (must be an operator or a closing parenthesis)");
            }
            position++;
            return inside;
        }
        return switch (token.type()) {
            case NUMBER -> number(token.text());
            case CELL -> cell(token.text());
            case OPERATOR, END ->
                throw new IllegalArgumentException(
                        "found " + (token.type() == Token.Type.END ? token.text() : "'" + token.text() + "'")
                                + " (must be a cell, a number or an opening parenthesis)");
        };
    }

    private LinearForm number(String text) {
        if (cells.find(text).isPresent() && !beginsFactor() && !here().is("*")) {
            throw new IllegalArgumentException(text
                    + " is a number and the id of a cell (put the cell in quotes, write the number as " + text + ".0)");
        }
        return LinearForm.of(Printed.find(text).orElseThrow().number());
    }

    private LinearForm cell(String id) {
        OptionalInt cell = cells.find(id);
        if (cell.isEmpty()) {
            String hint = Nearest.find(id, cells.ids())
                    .map(nearest -> " (did you mean '" + nearest + "'?)")
                    .orElse(" (must be an id of the cells)");
            wrong("Unknown cell '" + id + "'" + hint);
            return LinearForm.ZERO;
        }
        return LinearForm.ofCell(cell.getAsInt());
    }

    private LinearForm product(LinearForm left, LinearForm right) {
        // A number first: what was printed rounded is known only where nothing else is.
        LinearForm number = right.terms().isEmpty() ? right : left;
        LinearForm other = number.equals(right) ? left : right;
        return known(number)
                .map(other::times)
                .or(() -> known(other).map(number::times))
                .orElseThrow(() -> new IllegalArgumentException(
                        "two factors are not known (one must be a number or published cells)"));
    }

    private LinearForm quotient(LinearForm over, LinearForm under) {
        Rational divisor = known(under)
                .orElseThrow(() ->
                        new IllegalArgumentException("a divisor is not known (must be a number or published cells)"));
        if (divisor.signum() == 0) {
            throw new IllegalArgumentException("a divisor is 0");
        }
        return over.times(Rational.ONE.dividedBy(divisor));
    }

    private Optional<Rational> known(LinearForm form) {
        return form.find(cell -> cells.get(cell).value().map(Printed::number));
    }

    private Token here() {
        return tokens.get(position);
    }

    private String shown() {
        return here().type() == Token.Type.END ? here().text() : "'" + here().text() + "'";
    }

    private void wrong(String what) {
        findings.add(Kind.DEFINITION, statement.place(), what, "");
    }
}
