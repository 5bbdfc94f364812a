/**
 * A synthetic city that behaves like one: households come on aid, age, fall ill, move, leave and return, and every
 * month the city writes its export as a municipal system would. Nobody in it ever lived. {@link
 * keinen.synth.SyntheticCity} is the way in.
 *
 * <p>Start reading at {@link keinen.synth.Life}: one household's story, told month by month.
 */
package keinen.synth;
