declare global {
  interface ImportMeta {
    glob<T>(pattern: string, options: { eager: true }): Record<string, T>;
  }
}
export interface Story {
  readonly render: () => unknown;
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const modules = import.meta.glob<Record<string, Story>>('../src/**/*.stories.ts', { eager: true });

/** Every story of the kit: what a person can see of it, closed and open. */
export const stories = Object.entries(modules).flatMap(([path, exports]) =>
  Object.entries(exports)
    .filter(([name]) => name !== 'default')
    .map(([name, story]) => ({ name: `${path.split('/').at(-1)?.split('.')[0]}: ${name}`, story })),
);
