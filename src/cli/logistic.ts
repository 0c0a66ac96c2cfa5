export interface Sample {
  readonly features: readonly number[];
  readonly isTrue: boolean;
}

const MOST_STEPS = 50;
const CLOSE_ENOUGH = 1e-9;

/**
 * Logistic regression by Newton's method: the weights that make the samples likeliest, where the log odds of a sample
 * are the weighted sum of its features plus an offset. A millionth of ridge keeps separable samples finite.
 * @returns a weight a feature, then the offset
 */
export function fitLogistic(samples: readonly Sample[]): number[] {
  const size = (samples[0]?.features.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(samples, weights);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
    if (change.every((each) => Math.abs(each) < CLOSE_ENOUGH)) break;
  }
  return weights;
}

function newtonStep(samples: readonly Sample[], weights: readonly number[]): number[] {
  const ridge = 1e-6 * samples.length;
  const gradient = weights.map((weight) => -ridge * weight);
  const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? ridge : 0)));
  for (const { features, isTrue } of samples) {
    const inputs = [...features, 1];
    const logOdds = inputs.reduce((sum, input, i) => sum + input * (weights[i] ?? 0), 0);
    const probability = 1 / (1 + Math.exp(-logOdds));
    const error = (isTrue ? 1 : 0) - probability;
    const spread = probability * (1 - probability);
    inputs.forEach((a, i) => {
      gradient[i] = (gradient[i] ?? 0) + error * a;
      const row = hessian[i] ?? [];
      inputs.forEach((b, j) => {
        row[j] = (row[j] ?? 0) + spread * a * b;
      });
    });
  }
  return solve(hessian, gradient);
}

/** x of A x = b, by Gauss-Jordan elimination: A is symmetric and positive definite, so no pivot is 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((pivotRow, i) => {
    const pivot = pivotRow[i] ?? 1;
    rows.forEach((row, k) => {
      if (k === i) return;
      const factor = (row[i] ?? 0) / pivot;
      pivotRow.forEach((value, j) => {
        row[j] = (row[j] ?? 0) - factor * value;
      });
    });
  });
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
}
