# Writes what R computes from generated spells with many ties: src/test/resources/keinen/statistics/{incidence-errors,
# groups,tests}.csv.
#   Rscript src/test/r/estimators.R src/test/resources/keinen/statistics
suppressMessages({library(survival); library(cmprsk); library(etm)})
folder <- commandArgs(trailingOnly = TRUE)[1]
versions <- paste0("R ", getRversion(), ", survival ", packageVersion("survival"), ", cmprsk ", packageVersion("cmprsk"),
  ", etm ", packageVersion("etm"))
number <- function(x) sprintf("%.17g", x)
joined <- function(rows) apply(rows, 1, paste, collapse = ";")
save <- function(name, lines) writeLines(lines, file.path(folder, name))

spells <- function(seed, n, reasons, longest) {
  set.seed(seed)
  data.frame(start = 0, stop = pmin(longest, 1 + rgeom(n, 0.13)), reason = sample(0:reasons, n, replace = TRUE),
    group = sample(c("a", "b", "c"), n, replace = TRUE), stratum = sample(1:3, n, replace = TRUE))
}
counts <- function(data, reasons, months) {
  at_risk <- sapply(months, function(m) sum(data$start < m & data$stop >= m))
  exits <- sapply(1:reasons, function(r) sapply(months, function(m) sum(data$stop == m & data$reason == r)))
  data.frame(months = months, at_risk = at_risk, exits = joined(matrix(exits, ncol = reasons)))
}

# Standard errors of the cumulative incidence: survfit where all are followed from the beginning, etm with late entry.
by_survfit <- function(case, data, reasons) {
  fit <- survfit(Surv(stop, factor(reason, 0:reasons)) ~ 1, data)
  months <- fit$time
  cbind(case = case, counts(data, reasons, months), std_error = joined(matrix(number(fit$std.err[, -1]), ncol = reasons)))
}
by_etm <- function(case, data, reasons) {
  transitions <- matrix(FALSE, reasons + 1, reasons + 1)
  transitions[1, -1] <- TRUE
  rows <- data.frame(id = seq_len(nrow(data)), from = "0", to = ifelse(data$reason == 0, "cens", data$reason),
    entry = data$start, exit = data$stop)
  fit <- etm(rows, as.character(0:reasons), transitions, "cens", s = 0)
  variance <- sapply(1:reasons, function(r) trcov(fit, paste("0", r)))
  cbind(case = case, counts(data, reasons, fit$time), std_error = joined(matrix(number(sqrt(variance)), ncol = reasons)))
}
finegray <- data.frame(start = 0, stop = c(1, 2, 3, 4, 4, 4, 5, 5, 6, 8, 8, 9, 10, 12),
  reason = c(1, 2, 0, 1, 0, 0, 2, 1, 0, 0, 2, 0, 1, 0))
late <- spells(7, 300, 3, 30)
late$start <- pmin(late$stop - 1, rbinom(300, 6, 0.4))
errors <- rbind(by_survfit("finegray", finegray, 2), by_survfit("tied", spells(1, 250, 3, 24), 3),
  by_survfit("all leave", transform(spells(2, 80, 2, 12), reason = pmax(1, reason)), 2),
  by_survfit("large", spells(3, 40000, 4, 60), 4), by_etm("late entry", late, 3))
save("incidence-errors.csv", c(paste0("# ", versions, ": survfit()$std.err of competing risks; with late entry trcov(etm())."),
  "# Counts and errors of several reasons are separated by semicolons; the counts of at risk and exits are the data.",
  paste(names(errors), collapse = ","), do.call(paste, c(unname(errors), sep = ","))))

# Tests of groups, by strata or not.
cases <- list(few = spells(11, 60, 2, 9), many = spells(12, 900, 3, 40), large = spells(13, 30000, 2, 60))
groups <- do.call(rbind, lapply(names(cases), function(case) {
  data <- cases[[case]]
  each <- split(data, list(data$stratum, data$group))
  do.call(rbind, lapply(each, function(part) cbind(case = case, stratum = part$stratum[1], group = part$group[1],
    counts(part, max(data$reason), seq_len(max(part$stop))))))
}))
save("groups.csv", c("# Generated spells by src/test/r/estimators.R: the data of tests.csv.",
  paste(names(groups), collapse = ","), do.call(paste, c(unname(groups), sep = ","))))

gray <- function(case, data, strata) {
  tests <- if (strata) with(data, cuminc(stop, reason, group, stratum))$Tests else with(data, cuminc(stop, reason, group))$Tests
  data.frame(case, test = if (strata) "gray stratified" else "gray", reason = rownames(tests), chi_squared = number(tests[, 1]),
    degrees_of_freedom = tests[, 3], p_value = number(tests[, 2]))
}
log_rank <- function(case, data, rho, strata) {
  form <- if (strata) Surv(stop, reason > 0) ~ group + strata(stratum) else Surv(stop, reason > 0) ~ group
  fit <- survdiff(form, data, rho = rho)
  data.frame(case, test = paste0(if (rho == 1) "peto" else "log_rank", if (strata) " stratified" else ""), reason = "",
    chi_squared = number(fit$chisq), degrees_of_freedom = 2, p_value = number(pchisq(fit$chisq, 2, lower.tail = FALSE)))
}
tests <- do.call(rbind, lapply(names(cases), function(case) do.call(rbind, lapply(c(FALSE, TRUE), function(strata)
  rbind(gray(case, cases[[case]], strata), log_rank(case, cases[[case]], 0, strata), log_rank(case, cases[[case]], 1, strata))))))
save("tests.csv", c(paste0("# ", versions, ": cuminc()$Tests (rho = 0) and survdiff(rho = 0, 1) of groups.csv."),
  paste(names(tests), collapse = ","), do.call(paste, c(unname(tests), sep = ","))))
