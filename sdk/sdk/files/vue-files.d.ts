/** What an import of a single-file component is; its props are checked by vue-tsc alone. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent<object, object, unknown>;
  export default component;
}
