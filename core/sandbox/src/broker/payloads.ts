/** Which schema holds for what a frame says under a target. */
import type { BorderShape } from '@fachwerk/kernel';
import * as z from 'zod/mini';
import type { Border } from '../border.ts';
import { LEVELS, LONGEST } from '../log-line.ts';
import { checkOf, type Check } from './json-schema.ts';

z.config({ jitless: true });

const Unsaved = z.nullable(z.strictObject({ title: z.string().check(z.maxLength(500)), saves: z.boolean() }));
const Fault = z.strictObject({ where: z.string().check(z.maxLength(100)), message: z.string() });
const most = (length: number) => z.string().check(z.maxLength(length));
const LogLine = z.strictObject({
  level: z.enum(LEVELS),
  message: most(LONGEST.message),
  facts: z.optional(z.record(most(LONGEST.key), most(LONGEST.fact))),
});
/** Sizes are clamped by the host, so a wild one is no offence. */
const Size = z.strictObject({ inline: z.unknown(), block: z.unknown() });
const Run = z.strictObject({ plugin: z.string(), id: z.string(), context: z.unknown() });
const Named = z.strictObject({ id: z.string(), input: z.unknown() });
const Id = z.string();

const parsed =
  (schema: z.ZodMiniType): Check =>
  (value) =>
    schema.safeParse(value).success ? undefined : 'has another form';
/** Whatever it is, nobody reads it. */
const unread: Check = () => undefined;

type Side = 'input' | 'output';

export class Payloads {
  readonly #border: Border;
  readonly #known = new Map<string, Check>();

  constructor(border: Border) {
    this.#border = border;
  }

  /** What a frame hands to `target`; a target that its plugin does not have is refused by the page, unread. */
  asked(target: string): Check {
    return this.#remembered(`asked ${target}`, () => this.#asked(target));
  }

  /** What a frame answers, or emits, under a target that the host has asked it for. */
  given(target: string): Check {
    return this.#remembered(`given ${target}`, () => this.#given(target));
  }

  #remembered(name: string, make: () => Check): Check {
    let check = this.#known.get(name);
    if (!check) this.#known.set(name, (check = make()));
    return check;
  }

  #asked(target: string): Check {
    if (target === 'unsaved') return parsed(Unsaved);
    if (target === 'size') return parsed(Size);
    if (target === 'fault') return parsed(Fault);
    if (target === 'log') return parsed(LogLine);
    const [area, key = '', member = ''] = target.split('/');
    const { uses } = this.#border;
    const use = area === 'uses' && Object.hasOwn(uses, key) ? uses[key] : undefined;
    if (!use) return unread;
    switch (use.kind) {
      case 'command':
        return this.#of(use.id, undefined, 'input');
      case 'service':
        return Object.hasOwn(use.members, member) ? this.#of(use.id, member, 'input') : unread;
      case 'point':
        return this.#point(use.id, member);
      case 'named':
        return member === 'run' ? this.#named() : parsed(Id);
      default:
        return checkOf(undefined);
    }
  }

  #point(id: string, member: string): Check {
    const { context } = this.#shape(id);
    const check = checkOf(context);
    if (member !== 'run') return (value, special) => (value === undefined ? undefined : check(value, special));
    return (value, special) => {
      const { success, data } = Run.safeParse(value);
      return success ? check(data.context, special) : 'has another form';
    };
  }

  #named(): Check {
    return (value, special) => {
      const { success, data } = Named.safeParse(value);
      if (!success) return 'has another form';
      if (!Object.hasOwn(this.#border.shapes, data.id)) return `has no schema for ${data.id}`;
      return this.#remembered(`named ${data.id}`, () => this.#of(data.id, undefined, 'input'))(data.input, special);
    };
  }

  #given(target: string): Check {
    const [area, key = '', member] = target.split('/');
    const id = area === 'given' && Object.hasOwn(this.#border.gives, key) ? this.#border.gives[key] : undefined;
    // Answers to what the host itself asks, such as to begin, are not looked at by anybody.
    return id === undefined ? unread : this.#of(id, member, 'output');
  }

  #of(id: string, member: string | undefined, side: Side): Check {
    const shape = this.#shape(id);
    if (member !== undefined) {
      const members = shape.members ?? {};
      return Object.hasOwn(members, member) ? checkOf(members[member]?.[side]) : () => `has no schema for ${member}`;
    }
    if ('data' in shape && side === 'output') return checkOf(shape.data);
    return checkOf(shape[side]);
  }

  #shape(id: string): BorderShape {
    const { shapes } = this.#border as { readonly shapes: Readonly<Record<string, BorderShape>> };
    const shape = Object.hasOwn(shapes, id) ? shapes[id] : undefined;
    return shape ?? { input: false, output: false, data: false, context: false };
  }
}
