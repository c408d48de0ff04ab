/** Coefficients of Lanczos' series for the gamma function (g = 7, nine terms). */
const LANCZOS = [
	676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
	-0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7
];

/** log of the gamma function, x > 0. */
function logGamma(x: number): number {
	const series = LANCZOS.reduce(
		(sum, coefficient, i) => sum + coefficient / (x + i),
		0.9999999999998099
	);
	const t = x + 6.5;
	return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

/** Regularised incomplete beta function by Lentz' continued fraction, for x under (a + 1) / (a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
	const front =
		Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) /
		a;
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let m = 1; m < 1000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d);
		c = 1 + even / c;
		fraction *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d);
		c = 1 + odd / c;
		fraction *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) break;
	}
	return front * fraction;
}

/** P(|T| > t) of Student's t with `df` degrees of freedom, t > 0. */
function outside(t: number, df: number): number {
	const x = df / (df + t * t);
	const [a, b] = [df / 2, 0.5];
	return x < (a + 1) / (a + b + 2) ? betaFraction(x, a, b) : 1 - betaFraction(1 - x, b, a);
}

/**
 * The quantile of Student's t that leaves 5 % outside on both sides together (R: qt(0.975, df)).
 * `df` need not be an integer. Throws when it is not over 0.
 */
export function t95(df: number): number {
	if (!(df > 0)) throw new Error(`no degrees of freedom: ${df}`);
	let [low, high] = [0, 2];
	while (outside(high, df) > 0.05) [low, high] = [high, high * 2];
	for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
		if (outside(middle, df) > 0.05) low = middle;
		else high = middle;
	}
	return high;
}
