package keinen.identifier;

/**
 * What a column seems to hold. No value is part of it.
 *
 * @param looked how many distinct values were looked at
 * @param matching how many of them have the form, and the check digit where it has one
 */
public record Hit(Kind kind, int looked, int matching) {}
