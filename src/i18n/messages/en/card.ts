export const card = {
  action: { read: 'Read card' },
  key: { read: 'F6' },
  title: { readers: 'Identity-card reader' },
  field: { reader: 'How cards are read' },
  choice: {
    none: 'None, or a reader that types the number like a keyboard',
    huashi: "Huashi (the maker's program)",
    synjones: "Synjones (the maker's program)",
    routon: "Routon (the maker's program)",
    serial: 'Reader on a serial port (connected directly)',
  },
  hint: {
    none: 'A reader that types like a keyboard works at once; choose any other in the settings. Without a reader, search below or add a person.',
    settings: 'Settings',
    ready: 'Lay the card on the reader, then press “Read card”. If it cannot be read, search below or add a person.',
    reader:
      "For this computer only. The maker's program has to be installed and open, with its own port. A reader that types like a keyboard needs no choice.",
    fromCard: 'Filled in from the card. Check it, then complete the rest.',
    fromNumber: 'The reader gave the number only. Enter the name and the rest.',
  },
}
