/** English verbs that name who says something. */

const forms = (list: string): string[] => list.trim().split(/\s+/);

/** Govern what they stand beside without a `that`: `Prices rose, she said`, `She said prices rose`. */
export const plainSpeechVerbs: readonly string[] = forms('said says say told tells tell');

/** Speech only beside a quotation, a comma that ends what is said, a colon or `that`. */
export const otherSpeechVerbs: readonly string[] = forms(`
  added adds ask asked asks wrote writes write announced announces warned warns warn claimed claims claim
  stated states declared declares explained explains insisted insists insist replied replies noted notes
  argued argues argue admitted admits confirmed confirms recalled recalls remarked remarks commented comments
  concluded concludes acknowledged acknowledges alleged alleges stressed stresses
  emphasised emphasized observed complained complains shouted tweeted posted predicted predicts promised
  vowed urged joked testified responded answered repeated maintained maintains conceded cautioned exclaimed
  reiterated agreed asserted mentioned lamented reported reports report estimated estimates estimate thinks think continued whispered cried demanded wondered revealed disclosed countered quipped pleaded
  mused recounted boasted advised pledged affirmed`);

const any = [...plainSpeechVerbs, ...otherSpeechVerbs].join('|');

/** Source of a regular expression that matches one of them as a whole word. */
export const speechVerb = `\\b(?:${any})\\b`;
