export * from './sheets.gen.ts';
