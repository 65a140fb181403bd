import { defineView, type ViewProps } from '@fachwerk/sdk';
import { reactView, useObservable } from '@fachwerk/sdk/react';
import { useEffect, useState } from 'react';
import manifest from './manifest.ts';
import { pageStyles } from './page.styles.ts';
import { expensesOf, tripIn, type Expenses, type Trip } from './travel-expenses.ts';

type Props = ViewProps<typeof manifest, 'page'>;
const KEY = 'trip';

/** The trip of this person, as it was left; every change is kept. */
function useTrip({ storage }: Props['uses'], signal: AbortSignal, log: Props['ctx']['log']) {
  const [entered, setTrip] = useState<Trip>();
  const trip = entered ?? tripIn(undefined);
  useEffect(() => {
    storage.get({ key: KEY }, { signal }).then(
      // Whoever was faster than the answer keeps what they entered.
      ({ value }) => setTrip((now) => now ?? tripIn(value)),
      (error: unknown) => signal.aborted || log('warn', 'no trip is remembered', { error }),
    );
  }, [storage, signal, log]);
  const change = (part: Partial<Trip>): void => {
    const next = { ...trip, ...part };
    setTrip(next);
    storage
      .set({ key: KEY, value: next }, { signal })
      .catch((error: unknown) => signal.aborted || log('warn', 'the trip is not remembered', { error }));
  };
  return [trip, change] as const;
}

function Page({ view: { signal }, uses, ctx }: Props) {
  const locale = useObservable(ctx.locale);
  const [trip, change] = useTrip(uses, signal, ctx.log);
  const expenses = expensesOf(trip);
  const money = (cents: number): string => (cents / 100).toLocaleString(locale, { style: 'currency', currency: 'EUR' });

  const send = (): void => {
    const { hours, kilometres } = trip;
    const text = ctx.text('mail-text', { hours, kilometres, total: money(expenses.total) });
    uses
      .composeMail({ subject: ctx.text('mail-subject'), text }, { signal })
      .catch((error: unknown) => signal.aborted || ctx.log('warn', 'no mail can be written', { error }));
  };

  return (
    <div className="page">
      <h1 tabIndex={-1}>{ctx.text('name')}</h1>
      {/* No form: a frame may not submit one, so nothing here may depend on it. */}
      <div className="parts">
        <fieldset>
          <legend>{ctx.text('trip')}</legend>
          <Amount label={ctx.text('hours')} step={0.5} value={trip.hours} change={(hours) => change({ hours })} />
          <Amount label={ctx.text('kilometres')} value={trip.kilometres} change={(km) => change({ kilometres: km })} />
          <Check label={ctx.text('needed')} value={trip.needed} change={(needed) => change({ needed })} />
          <Check label={ctx.text('breakfast')} value={trip.breakfast} change={(breakfast) => change({ breakfast })} />
        </fieldset>
        <Result expenses={expenses} money={money} text={ctx.text} send={send} />
      </div>
    </div>
  );
}

interface Field<T> {
  readonly label: string;
  readonly value: T;
  readonly change: (value: T) => void;
}

const Amount = ({ label, value, change, step = 1 }: Field<number> & { readonly step?: number }) => (
  <label>
    {label}
    <input
      type="number"
      min={0}
      step={step}
      value={value}
      onChange={({ target }) => change(Math.max(0, target.valueAsNumber || 0))}
    />
  </label>
);

const Check = ({ label, value, change }: Field<boolean>) => (
  <label className="check">
    <input type="checkbox" checked={value} onChange={({ target }) => change(target.checked)} />
    {label}
  </label>
);

interface ResultProps {
  readonly expenses: Expenses;
  readonly money: (cents: number) => string;
  readonly text: Props['ctx']['text'];
  readonly send: () => void;
}

const Result = ({ expenses: { allowance, mileage, total }, money, text, send }: ResultProps) => (
  <section aria-label={text('result')}>
    <h2>{text('result')}</h2>
    <dl aria-live="polite">
      <dt>{text('allowance')}</dt>
      <dd>{money(allowance)}</dd>
      <dt>{text('mileage')}</dt>
      <dd>{money(mileage)}</dd>
      <dt className="total">{text('total')}</dt>
      <dd className="total">{money(total)}</dd>
    </dl>
    <button type="button" onClick={send}>
      {text('send')}
    </button>
  </section>
);

export default defineView(manifest, 'page', reactView(Page, { styles: pageStyles }));
