/**
 * The ranker's weights, one a feature. Written by `npm run train`, not by hand; fitted on
 * xquad.en.dev.json (612 questions) and
 * selqa.dev.jsonl (785 questions).
 */
import type { FeatureName } from './features.js';

export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  coverage: 5.7357,
  coverageAtLarge: 0.9455,
  coverageNames: -0.4422,
  coverageVerbs: 0.6485,
  coverageOthers: 0.5988,
  coverageExact: 2.883,
  coverageBefore: 2.5497,
  coverageAfter: 1.0511,
  coverageParagraph: 3.3076,
  coverageTitle: 7.2006,
  kinSame: 4.9748,
  kinDerived: 3.0077,
  kinBroader: 3.0031,
  kinNarrower: 7.4731,
  bm25: 0.6701,
  rarest: -0.1763,
  phrases: -0.2868,
  order: 2.9225,
  density: 0.4178,
  kind: 0.4037,
  kindSure: 0.5398,
  kindNear: 1.716,
  kindMissing: -0.4037,
  focus: 0.207,
  focusNarrower: -0.2585,
  goesOn: 0.7543,
  goesOnTitle: 2.3287,
  names: 1.4513,
  length: -0.5789,
  lead: 0.1433,
  early: 1.0943,
  defines: 0.7084,
  fragment: 0.5149,
  asks: -3.6461,
};

/** What they were fitted on, with the first digits of each file's SHA-256: there, only cross-validated numbers are honest. */
export const FITTED_ON: readonly { file: string; questions: number; sha256: string }[] = [
  { file: 'xquad.en.dev.json', questions: 612, sha256: '5684c10122296703' },
  { file: 'selqa.dev.jsonl', questions: 785, sha256: '20af7a520f2f2343' },
];
