export { assetFiles } from './asset-files.ts';
export { contrast } from './color.ts';
export { landTheme, landTokens, type LandTheme, type LandThemeIssue } from './land-theme.ts';
export { colors, pairs, type ColorName, type ColorToken } from './tokens.ts';
