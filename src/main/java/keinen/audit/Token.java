package keinen.audit;

/** A piece of an equation. */
record Token(Type type, String text) {
    enum Type {
        NUMBER,
        CELL,
        OPERATOR,
        END
    }

    boolean is(String operator) {
        return type == Type.OPERATOR && text.equals(operator);
    }
}
