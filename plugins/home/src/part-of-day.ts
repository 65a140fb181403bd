/** Which greeting fits. */
export const partOfDay = (hour: number): 'morning' | 'day' | 'evening' =>
  hour >= 4 && hour < 11 ? 'morning' : hour >= 11 && hour < 18 ? 'day' : 'evening';
