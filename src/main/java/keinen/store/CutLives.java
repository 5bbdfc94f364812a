package keinen.store;

import java.io.IOException;
import keinen.history.PersonMonths;
import keinen.history.SegmentCutter;
import keinen.history.Segments;

/** The lives of one bucket, cut into segments record by record. */
final class CutLives implements SegmentedLives.Source {
    private final Lives lives;
    private final int lastMonth;
    private final SegmentCutter cutter;

    CutLives(Lives lives, LifeColumns wanted, int lastMonth) {
        this.lives = lives;
        this.lastMonth = lastMonth;
        this.cutter = new SegmentCutter(
                wanted.attributes().size(),
                wanted.dates().size(),
                wanted.amounts().size());
    }

    @Override
    public boolean next() throws IOException {
        return lives.next();
    }

    @Override
    public Segments life() {
        PersonMonths life = lives.person();
        int to = life.to;
        while (to > life.from && life.month[to - 1] > lastMonth) {
            to--;
        }
        return cutter.cut(life, life.from, to);
    }

    @Override
    public byte[] key() {
        return lives.key();
    }

    @Override
    public void close() throws IOException {
        lives.close();
    }
}
