/** The rooms of the house. A real one would have them in its database. */
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly seats: number;
  readonly equipment: readonly string[];
}

const room = (id: string, name: string, place: string, seats: number, ...equipment: string[]): Room => ({
  id,
  name,
  place,
  seats,
  equipment,
});

export const rooms: readonly Room[] = [
  room('sitzungssaal', 'Großer Sitzungssaal', 'Haus 1, 2. OG', 60, 'projector', 'video', 'microphones', 'accessible'),
  room('schulung', 'Schulungsraum', 'Haus 2, EG', 24, 'projector', 'whiteboard', 'accessible'),
  room('anna-amalia', 'Anna-Amalia-Zimmer', 'Haus 1, 1. OG', 16, 'screen', 'video', 'accessible'),
  room('werkstatt', 'Ideenwerkstatt', 'Haus 3, EG', 14, 'screen', 'whiteboard', 'accessible'),
  room('beratung-112', 'Beratungsraum 1.12', 'Haus 1, EG', 8, 'screen', 'whiteboard', 'accessible'),
  room('beratung-214', 'Beratungsraum 2.14', 'Haus 2, 1. OG', 6, 'whiteboard'),
  room('videozelle', 'Videozelle', 'Haus 2, 2. OG', 2, 'video'),
];
