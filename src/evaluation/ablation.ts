/** What each feature brings: how much worse rankings become when it is left out and the others are fitted anew. */
import { FEATURES, type FeatureName } from '../answering/features.js';
import { type CrossFit, crossFit, crossValidated, type TrainingSet } from './training.js';

export interface Share {
  readonly feature: FeatureName;
  /** Change of MAP (0–1) when the feature is left out, for each of the measured sets in their order; below 0: it is missed. */
  readonly changes: readonly number[];
}

/**
 * @param fitted the sets to fit on
 * @param measured the sets to measure on: cross-validated by article where they are among the fitted ones
 * @param full the fit with all features
 */
export function ablate(
  fitted: readonly TrainingSet[],
  measured: readonly TrainingSet[],
  full: CrossFit,
): Share[] {
  const before = measured.map((set) => crossValidated(full, set).map);
  return FEATURES.map((feature, k) => {
    const without = crossFit(fitted, { without: new Set([k]) });
    const changes = measured.map((set, at) => crossValidated(without, set).map - (before[at] ?? 0));
    return { feature, changes };
  });
}
