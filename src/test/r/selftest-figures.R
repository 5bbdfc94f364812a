# Writes the figures of the self-test that R computes, behind those that its sources print, and the spells of R's data:
#   Rscript src/test/r/selftest-figures.R src/main/resources/keinen/selftest
# In each figures.csv the lines from the first comment that begins with "# R " on are made anew; those above are typed in.
suppressMessages({library(survival); library(cmprsk)})
folder <- commandArgs(trailingOnly = TRUE)[1]
by <- function(package, what) paste("# R", getRversion(), package, packageVersion(package), what)

number <- function(x) ifelse(is.na(x), "NA", ifelse(x == round(x), sprintf("%.0f", x), sprintf("%.12f", x)))
figure <- function(words, x) paste0(words, ",", number(x))
spells <- function(study) read.csv(file.path(folder, study, "spells.csv"), comment.char = "#")
append_computed <- function(study, ...) {
  file <- file.path(folder, study, "figures.csv")
  lines <- readLines(file)
  typed <- lines[seq_along(lines) < c(grep("^# R ", lines), length(lines) + 1)[1]]
  writeLines(c(typed, ...), file)
}
write_spells <- function(study, source, rows) {
  rows[] <- lapply(rows, function(x) ifelse(is.na(x), "", as.character(x)))
  writeLines(c(paste("#", source), paste(names(rows), collapse = ","), do.call(paste, c(unname(rows), sep = ","))),
    file.path(folder, study, "spells.csv"))
}

kinds <- c("log", "plain", "log-log")
curve <- function(rows, group) unlist(lapply(kinds, function(kind) {
  fit <- survfit(Surv(start, stop, event) ~ 1, rows, conf.type = kind)
  at <- function(words) paste(words, group, fit$time)
  kept <- fit$time <= max(rows$stop[rows$event > 0])
  c(if (kind == "log") c(figure(at("survival"), fit$surv)[kept], figure(at("std_error"), ifelse(fit$surv == 0, NA, fit$surv * fit$std.err))[kept]),
    figure(at(paste0(sub("-", "_", kind), "_lower")), fit$lower)[kept], figure(at(paste0(sub("-", "_", kind), "_upper")), fit$upper)[kept])
}))
medians <- function(rows, group) unlist(lapply(kinds, function(kind) {
  middle <- quantile(survfit(Surv(start, stop, event) ~ 1, rows, conf.type = kind), 0.5)
  name <- function(side) paste0(sub("-", "_", kind), "_median_", side, " ", group)
  c(if (kind == "log") figure(paste("median", group), middle$quantile), figure(name("lower"), middle$lower), figure(name("upper"), middle$upper))
}))
each <- function(rows, dimension, what) unlist(lapply(sort(unique(rows[[dimension]])), function(code)
  what(rows[rows[[dimension]] == code, ], paste0(dimension, "=", code))))

write_spells("lung", "Advanced lung cancer, days (Loprinzi et al., Journal of Clinical Oncology 12, 1994); R: survival::lung",
  with(lung, data.frame(sex, inst, start = 0, stop = time, event = status - 1)))
write_spells("veteran", "Lung cancer trial of the Veterans' Administration, days (Kalbfleisch and Prentice 1980); R: survival::veteran",
  with(veteran, data.frame(trt, celltype, start = 0, stop = time, event = status)))
write_spells("ovarian", "Ovarian cancer trial, days (Edmunson et al., Cancer Treatment Reports 63, 1979); R: survival::ovarian",
  with(ovarian, data.frame(rx, start = 0, stop = futime, event = fustat)))

for (study in c("aml", "freireich")) append_computed(study, by("survival", "survfit"),
  each(spells(study), "arm", curve), each(spells(study), "arm", medians))
append_computed("left-truncated", by("survival", "survfit"), curve(spells("left-truncated"), "all"))
append_computed("lung", by("survival", "survdiff"),
  figure("peto sex within inst", survdiff(Surv(time, status) ~ sex + strata(inst), lung, rho = 1)$chisq),
  by("survival", "survfit"), each(spells("lung"), "sex", medians))

fit <- survfit(Surv(stop, factor(event, 0:2)) ~ 1, spells("competing-risks"))
append_computed("competing-risks", by("survival", "survfit"), unlist(lapply(1:2, function(reason)
  c(figure(paste("incidence", reason, fit$time), fit$pstate[, reason + 1]),
    figure(paste("std_error", reason, fit$time), fit$std.err[, reason + 1])))))
tied <- spells("equal-incidence")
append_computed("equal-incidence", by("cmprsk", "cuminc"),
  figure(paste("gray", 1:2, "group"), with(tied, cuminc(stop, event, group))$Tests[, 1]),
  figure(paste("gray", 1:2, "group within stratum"), with(tied, cuminc(stop, event, group, stratum))$Tests[, 1]))
