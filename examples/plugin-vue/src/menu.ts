/** What is cooked, from Monday to Friday. Names are keys of `locales`. */
export interface Dish {
  readonly name: string;
  /** In cents. */
  readonly price: number;
  readonly meatless: boolean;
}

const dish = (name: string, price: number, meatless = false): Dish => ({ name, price, meatless });

export const week: readonly (readonly Dish[])[] = [
  [dish('dumplings', 640), dish('lentils', 520, true)],
  [dish('bratwurst', 590), dish('pancakes', 480, true)],
  [dish('goulash', 710), dish('gratin', 560, true)],
  [dish('schnitzel', 720), dish('vegetables', 540, true)],
  [dish('fish', 690), dish('noodles', 490, true)],
];

/** The day that is shown first: today, and on a weekend the next Monday. */
export const firstDay = (today: Date): number => {
  const day = today.getDay() - 1;
  return day >= 0 && day < week.length ? day : 0;
};

/** 0 is Monday. */
export const dishesOf = (day: number, meatless: boolean): readonly Dish[] =>
  (week[day] ?? []).filter((one) => !meatless || one.meatless);
