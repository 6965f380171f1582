/** How Chinese asks: there is no space between the words, and a pattern may hold the noun. */
import type { Asking } from '../asking.js';

export const chinese: Asking = {
  words: {
    number: '多少|几(?:个|名|人|次|位|种|场|分|家|座|项|所|支|条|部|块|只|倍)|第几|百分之几',
    measure: '多(?:大|高|长|远|重|深|快|宽|热|冷)',
    duration: '多久|多长时间|(?:多少|几)年|(?:多少|几)岁|多大年纪',
    date: '何时|什么时候|什么时间|哪一?(?:年|天|日)|哪个?(?:月|世纪|年代|年份|月份|日期)|何年|几月|几号|什么(?:年份|日期|年代)',
    person: '谁|哪一?位|何人|哪个?人|什么人',
    place:
      '哪里|哪儿|何处|何地|在哪|哪个?(?:国家|城市|州|省|地区|地方|县|洲|大陆)|什么(?:地方|城市|国家|地区|地点)',
    reason: '为什么|为何|什么原因|何故|原因是什么',
    which: '哪',
    what: '什么|如何|怎样|怎么|何种|何',
  },
  nouns: {
    number: '数量 人口 总数 高度 长度 距离 深度',
    percent: '百分比 比例',
    money: '价格 费用 成本 收入 预算 金额 钱',
    date: '年份 日期 世纪 年代',
    duration: '年龄 时间',
    person: '总统 国王 女王 作者 科学家 演员 球员',
    place: '国家 城市 地区 地方 省份 岛屿 大陆 首都 地点',
  },
  centuries: '世纪',
  numbers: '',
  places: '在 于 从 到',
};
