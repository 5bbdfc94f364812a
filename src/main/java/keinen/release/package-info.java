/**
 * A release: tables made from protected cells, the manifest of all that their numbers depend on, and the publication
 * that makes a release appear as a whole and stay as it is. What reads releases back stands here too.
 */
package keinen.release;
