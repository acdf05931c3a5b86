import type { Field } from './field.ts';

/** More of {@link headerStems}: languages seen less often. */
export const moreHeaderStems: Readonly<Record<Field, Readonly<Record<string, string>>>> = {
	other: { th: 'นโยบายความเป็นส่วนตัว', vi: 'chinh_sach', id: 'kebijakan' },
	retention: {
		th: 'อายุ ระยะเวลา หมดอายุ',
		vi: 'thoi_han thoi_gian het_han',
		id: 'durasi masa_berlaku kedaluwarsa jangka_waktu',
		is: 'gildistim vistun liftim geymslutim varir',
	},
	party: { th: 'บุคคลที่สาม', vi: 'ben_thu', id: 'pihak_pertama_atau' },
	provider: { th: 'ผู้ให้บริการ ผู้ตั้ง เจ้าของ', vi: 'nha_cung_cap', id: 'penyedia sumber', is: 'veitand þjonustuveit eigandi uppruni' },
	host: { th: 'โดเมน', vi: 'ten_mien', id: 'domain' },
	category: { th: 'ประเภท หมวด ชนิด', vi: 'loai', id: 'jenis kategori', is: 'tegund flokkur' },
	purpose: {
		th: 'วัตถุประสงค์ รายละเอียด คำอธิบาย',
		vi: 'muc_dich mo_ta',
		id: 'tujuan deskripsi keterangan fungsi',
		is: 'tilgang notist lysing notkun',
	},
	service: { th: 'บริการ$', vi: 'dich_vu', id: 'layanan' },
	name: { th: 'ชื่อ คุกกี้', vi: 'ten$ ten_cookie', id: 'nama', is: 'vefkak vafrakok kaka kokur heiti nafn$' },
};
