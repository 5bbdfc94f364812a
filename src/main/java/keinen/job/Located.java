package keinen.job;

import keinen.finding.Place;

/** What a file says and where it says it, so that a later check can still name the line. */
record Located<T>(T value, Place place) {}
