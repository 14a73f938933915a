import bold from '../../node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import regular from '../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'
import type { FontUrls } from '../../src/platform/papers/paper-messages'

/** The shipped fonts, served from their package. */
export const fontUrls: FontUrls = { regular, bold }
