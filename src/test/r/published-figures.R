# Writes what R computes from published studies: src/test/resources/keinen/published/<study>/*.csv.
#   Rscript src/test/r/published-figures.R src/test/resources/keinen/published
# The tables have the names and columns of a release, with a row at each duration at which a spell ends or is censored.
suppressMessages(library(survival))
folder <- commandArgs(trailingOnly = TRUE)[1]

write <- function(study, table, source, rows) {
  dir.create(file.path(folder, study), showWarnings = FALSE)
  rows[] <- lapply(rows, function(x) ifelse(is.na(x), "", if (is.numeric(x)) sprintf("%.15g", x) else x))
  lines <- c(paste("#", source), paste(names(rows), collapse = ","), do.call(paste, c(unname(rows), sep = ",")))
  writeLines(lines, file.path(folder, study, paste0(table, ".csv")))
}
by_r <- paste0("R ", getRversion(), ", survival ", packageVersion("survival"), ": ")

curve <- function(spells, limits) {
  fit <- survfit(Surv(start, stop, event) ~ 1, spells, conf.type = limits)
  error <- summary(fit, times = fit$time)$std.err
  data.frame(months = fit$time, at_risk = fit$n.risk, exits = fit$n.event, censored = fit$n.censor,
    survival = fit$surv, std_error = error, lower = fit$lower, upper = fit$upper)
}

figures <- function(spells, limits, horizon) {
  fit <- survfit(Surv(start, stop, event) ~ 1, spells, conf.type = limits)
  middle <- quantile(fit, 0.5)
  mean <- summary(fit, rmean = horizon)$table["rmean"]
  data.frame(spells = nrow(spells), ended = sum(spells$event), median = middle$quantile, median_lower = middle$lower,
    median_upper = middle$upper, rmst = mean, rmst_horizon = horizon)
}

each_arm <- function(spells, what) {
  arms <- split(spells, spells$arm)
  do.call(rbind, lapply(names(arms), function(arm) cbind(arm = arm, what(arms[[arm]]))))
}

test_table <- function(chi_squared, freedom) data.frame(chi_squared = chi_squared, degrees_of_freedom = freedom,
  p_value = pchisq(chi_squared, freedom, lower.tail = FALSE))

# A study in which everybody is followed from the beginning: curves by arm with each kind of limits, summary and test.
study <- function(name, source, spells) {
  write(name, "spells", source, spells)
  horizon <- min(tapply(spells$stop, spells$arm, max))
  for (limits in c("log-log", "log", "plain")) {
    table <- sub("-", "_", limits)
    write(name, table, paste0(by_r, "survfit, conf.type ", limits), each_arm(spells, function(arm) curve(arm, limits)))
    write(name, paste0(table, "_summary"), paste0(by_r, "quantile and summary(rmean) of survfit"),
      each_arm(spells, function(arm) figures(arm, limits, horizon)))
  }
  difference <- survdiff(Surv(stop, event) ~ arm, spells)
  write(name, "log_log_test", paste0(by_r, "survdiff"), test_table(difference$chisq, 1))
}
spells <- function(arm, stop, event) data.frame(arm = arm, start = 0, stop = stop, event = event)

miller <- spells(as.character(aml$x), aml$time, aml$status)
study("aml", "Remission in leukaemia, weeks (Miller, Survival Analysis, 1997, p. 49); R: survival::aml", miller)
study("aml-to-48", "The maintained group of aml, with one spell more that sets the horizon of the mean",
  rbind(miller[miller$arm == "Maintained", ], spells("Horizon", 48, 0)))
study("freireich", "Remission in leukaemia, weeks (Freireich et al., Blood 21, 1963)", rbind(
  spells("6-MP", c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
    c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)),
  spells("placebo", c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23), 1)))
study("three-and-three", "Six made-up spells", spells(rep(c("a", "b"), each = 3), c(10, 20, 30, 10, 20, 50), 1))
study("three-and-three-censored", "Six made-up spells",
  spells(rep(c("a", "b"), each = 3), c(10, 20, 30, 10, 20, 50), c(1, 0, 1, 1, 0, 1)))

# Left truncation. Everybody in a store is open at the same as-of month, so whoever is censored is followed to another
# duration than here, but always beyond the last exit: up to there the sets at risk, and so the curve, are the same.
late <- data.frame(arm = c("1", "0", "0", "1", "0", "1", "1", "1", "0", "0"), start = c(1, 2, 5, 2, 1, 7, 3, 4, 8, 8),
  stop = c(2, 3, 6, 7, 8, 9, 9, 9, 14, 17), event = c(1, 1, 1, 1, 1, 1, 1, 0, 0, 0))
write("left-truncated", "spells",
  "Data set 2 in the appendix of Therneau and Grambsch, Modeling Survival Data, 2000; the arm is its covariate x", late)
for (limits in c("log-log", "log", "plain")) {
  rows <- curve(late, limits)
  write("left-truncated", paste0("together_", sub("-", "_", limits)), paste0(by_r, "survfit, conf.type ", limits),
    rows[rows$exits > 0, names(rows) != "censored"])
}
# The limits of the median are those of conf.type log: quantile.survfit wants limits that only fall, and those of log-log
# rise before they fall here.
write("left-truncated", "together_log_summary", paste0(by_r, "quantile of survfit"),
  figures(late, "log", 9)[c("spells", "ended", "median", "median_lower", "median_upper")])
exact <- coxph(Surv(start, stop, event) ~ arm, late, ties = "exact")
write("left-truncated", "log_log_test", paste0(by_r, "score test of coxph, ties exact, which is the log-rank test"),
  test_table(exact$score, 1))
