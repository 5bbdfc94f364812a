/**
 * What a user says: job, dataset and rules files, read strictly, resolved against each other and checked together,
 * all problems at once and before a record is opened. Ends in a {@link keinen.job.Plan}.
 */
package keinen.job;
