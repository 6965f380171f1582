import type { SmallTalk } from '../small-talk.js';

const WHO =
  '(?: (?:there|again|all|everyone|everybody|bot|footnote|friend|mate|you|to you|so much|very much|a lot))*';

/** Recognised whatever language the bot answers in. */
export const smallTalk: SmallTalk = {
  hello: [
    new RegExp(`^(?:hi+|hey+|hello+|hiya|howdy|yo|greetings|good (?:morning|day|afternoon|evening))${WHO}$`),
    /^(?:(?:hi|hey|hello) )?how are you(?: doing)?(?: today)?$/,
  ],
  thanks: [
    new RegExp(`^(?:many |ok |okay |great |cool )?(?:thanks|thank you|thank u|thx|ty|tysm|cheers)${WHO}$`),
    /^(?:nice|great|good|cool|awesome|perfect|good bot|nice bot|well done|ok|okay)$/,
  ],
  bye: [new RegExp(`^(?:bye|bye bye|goodbye|good night|see you|see ya|cya)${WHO}$`)],
  help: [
    /^(?:help|help me|help please|please help|commands|menu|start|info|usage|test|ping)$/,
    /^(?:what|who) (?:are|r) (?:you|u)$|^what(?: can| do| could) you do$|^what is this(?: bot)?$/,
    /^how (?:do|does|can) (?:you|this|it|the bot|i)(?: bot)? (?:work|use (?:you|this|it|the bot)|ask(?: you)?)$/,
  ],
};
