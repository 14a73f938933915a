import boldUrl from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import regularUrl from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'

/** The fonts of the papers as the test server serves them. */
export const fontUrls = { regular: regularUrl, bold: boldUrl }
