/** Invented people and bodies, one for each script that documents of the network meet. */
export const NAMES = {
  latin: 'Ingrid Åse Þórsdóttir-Müller',
  vietnamese: 'Nguyễn Thị Ngọc Ánh',
  greek: 'Ίδρυμα Παιδείας Θεσσαλονίκης',
  cyrillic: 'Фонд развития городов Щёлково',
  arabic: 'مؤسسة مدن التعلم العربية',
  hebrew: 'קרן ערים לומדות',
  devanagari: 'शिक्षा नगर प्रतिष्ठान दिल्ली',
  ethiopic: 'የመማሪያ ከተሞች ፈንድ',
  thai: 'มูลนิธิเมืองแห่งการเรียนรู้',
  yoruba: 'Ilé Ẹ̀kọ́ Ìbàdàn Ọ̀ṣun',
} as const

/** Needs the Chinese font package, which may be absent. */
export const CHINESE = '成都学习型城市基金会'
