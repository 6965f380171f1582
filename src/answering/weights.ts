/**
 * The ranker's weights, one a feature. Written by `npm run train`, not by hand; fitted on
 * xquad.en.dev.json (612 questions) and
 * selqa.dev.jsonl (785 questions).
 */
import type { FeatureName } from './features.js';

export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  coverage: 5.6141,
  coverageAtLarge: 0.7623,
  coverageNames: -0.3665,
  coverageVerbs: 0.6522,
  coverageOthers: 0.6717,
  coverageExact: 2.9142,
  coverageBefore: 2.6387,
  coverageAfter: 0.9114,
  coverageParagraph: 3.2916,
  coverageTitle: 7.2601,
  kinSame: 4.8664,
  kinDerived: 2.8882,
  kinBroader: 2.9145,
  kinNarrower: 6.8724,
  bm25: 0.7406,
  rarest: -0.0077,
  phrases: -0.3903,
  order: 2.8877,
  density: 0.4386,
  kind: 0.451,
  kindSure: 0.1341,
  kindNear: 1.3286,
  value: 2.5352,
  valueNear: 1.1174,
  counted: 0.1588,
  focus: 0.0135,
  focusNarrower: 0.0721,
  goesOn: 0.6193,
  goesOnTitle: 2.3074,
  names: 1.5658,
  length: -0.5233,
  lead: 0.1622,
  early: 1.0813,
  defines: 0.7724,
  fragment: 0.5512,
  asks: -3.8278,
};

/** What they were fitted on, with the first digits of each file's SHA-256: there, only cross-validated numbers are honest. */
export const FITTED_ON: readonly { file: string; questions: number; sha256: string }[] = [
  { file: 'xquad.en.dev.json', questions: 612, sha256: '5684c10122296703' },
  { file: 'selqa.dev.jsonl', questions: 785, sha256: '20af7a520f2f2343' },
];
