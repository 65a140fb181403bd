/** Components get what the manifest names, and nothing else compiles. */
import { createElement } from 'react';
import { of } from 'rxjs';
import type { Component } from 'svelte';
import { defineComponent } from 'vue';
import { defineManifest, defineView, elementView, view, type ViewProps } from '../index.ts';
import { reactView, useObservable } from '../react.ts';
import { svelteView } from '../svelte.ts';
import { useObservable as useInVue, useView, vueView } from '../vue.ts';
import manifest from './manifest.fixture.ts';

type Rooms = ViewProps<typeof manifest, 'rooms'>;
// @ts-expect-error not a thing that the manifest provides
type Nothing = ViewProps<typeof manifest, 'nothing'>;
declare const nothing: Nothing;
nothing.ctx;

function RoomList({ uses, ctx }: Rooms) {
  const locale: string = useObservable(ctx.locale);
  const free = useObservable(() => of(['Aula']), []);
  // @ts-expect-error nothing may have come yet
  free.length;
  // @ts-expect-error used only for `free`
  uses.rooms.live();
  return createElement('p', { lang: locale }, ctx.settings.value.building);
}
defineView(manifest, 'rooms', reactView(RoomList));
defineView(manifest, 'rooms', reactView(RoomList, { styles: ['p { color: red }'] }));
// @ts-expect-error props that no host gives
defineView(manifest, 'rooms', reactView((props: { day: string }) => props.day));

defineView(manifest, 'rooms', vueView(defineComponent(() => () => 'x')));
const inSetup = () => {
  const { uses, ctx } = useView<typeof manifest, 'rooms'>();
  const free: Promise<string[]> = uses.rooms.free({ from: 'a', to: 'b' });
  // @ts-expect-error not in `uses`
  uses.unread;
  const locale: string = useInVue(ctx.locale).value;
  return { free, locale };
};
void inSetup;
// @ts-expect-error not a thing that the manifest provides
useView<typeof manifest, 'nothing'>();

declare const Listed: Component<Rooms>;
declare const Dated: Component<{ day: string }>;
defineView(manifest, 'rooms', svelteView(Listed));
// @ts-expect-error props that no host gives
defineView(manifest, 'rooms', svelteView(Dated));

const dated = defineManifest({ id: 'a', name: 'a', description: 'a', provides: { one: view<{ day: string }>() } });
const Day = ({ view: { params } }: ViewProps<typeof dated, 'one'>) => useObservable(params).day;
defineView(dated, 'one', reactView(Day));
// @ts-expect-error another view's parameters
defineView(manifest, 'rooms', reactView(Day));

declare class RoomsElement extends HTMLElement {
  view: Rooms['view'];
  uses: Rooms['uses'];
  ctx: Rooms['ctx'];
}
defineView(manifest, 'rooms', elementView(RoomsElement));
// @ts-expect-error an element without the three properties
defineView(manifest, 'rooms', elementView(HTMLElement));
