/** Quantile of the standard normal distribution for two-sided 95 % (R: qnorm(0.975)). */
export const Z95 = 1.959963984540054;

/** Quantile of the standard normal distribution for two-sided 99.8 % (R: qnorm(0.999)). */
export const Z998 = 3.0902323061678132;
