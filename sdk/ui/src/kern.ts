export * from '@fachwerk/theme-kern/sheets';
