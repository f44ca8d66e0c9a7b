/**
 * Words that must never enter the list of account-code words, however ordinary they are elsewhere. A person who may be
 * afraid writes a code on paper, so none of its words may hint at the report, threaten, insult or name anybody.
 * Only the test and the selection script read this list; it is not shipped to devices.
 */
export const DENIED: readonly string[] = `
  adil akun amplop ancam ancaman aparat asusila atasan auditor banding bandit bebas berkas bocor bongkar bukti calo
  cekal cicak buaya tikus celeng cukai curang curi curian copet maling dakwa dakwaan dana denda dipecat disiplin
  fitnah gelap gratis gugat gugatan hadiah hakim hukum hukuman hibah ilegal inspektur intai intel interogasi isyarat
  jabatan jaksa jahat jatah jerat jebak jebakan kabur kambing kasus kejam kejahatan keji kode komisi komplot
  koruptor korupsi kroni kurung kurungan kurban korban lapas lapor laporan lelang licik makelar mafia mangkir mutasi
  napi nepotisme oknum panggilan parsel pasal pecat pecatan pelapor pelaku peluit pelicin pemalsu pembunuh penipu
  penjara penjahat perampok perkara pidana pelanggar petugas polisi politik pungli pungutan rahasia rampas rampok
  razia rekayasa residivis saksi sandi sangka sangkaan sanksi sel selundup sidang sidik selidik sita sitaan skandal
  skors sogok sogokan sopir suap suapan sumpah tahanan tahan tangkap tebusan tender terdakwa terlapor tersangka
  tilang tipu tipuan tuduh tuduhan tuntutan uang upeti usut vonis wasit proyek setoran pungut intip sadap sadapan
  pantau pantauan curiga terduga duga dugaan buron buronan borgol gembok jeruji cambuk pasung bui siksa siksaan
  sekap sekapan sandera culik culikan paksa paksaan terpaksa peras perasan palsu dusta bohong bual khianat munafik
  serakah rakus tamak licin lihai komplotan kongkalikong preman

  aniaya amuk bacok badik bakar bangkai bantai bantaian bahaya bedil belati bencana benci bengis bentrok beringas
  berontak bom bunuh bunuhan cabik cakar cekik celaka celurit cemas cincang cemeti darah dendam derita dobrak duel
  duka ganas gempur gempa gentar getir gigit golok granat gugur hajar hancur hantam hantu hina hinaan iblis ikat
  injak jagal jambret jerit kapak kecam keris keroyok kobaran kutuk kutukan ledak ledakan luka lawan lempar marah
  maut mayat menusuk meriam mesiu muntah musnah musuh nekat ngeri nyawa onar pahat panah parang parah patah pedang
  peluru pengeroyok perang perih petaka pisau pistol pukul pukulan rajam ranjau ricuh robek rudal rusak rusuh sabit
  sayat sembelih sengat senapan senjata seram serang serangan setan sikut silet takut tampar teror teroris tembak
  tembakan tendang terancam tikam tinju tombak tragedi trauma tumpas tusuk usir usiran wabah pentung gebuk tabrak
  tabrakan tenggelam terkam terjang tebas gorok tebang ketapel mercon petir gerilya serdadu perwira laskar pasukan
  kompeni tentara brigade tempur jihad rebut rebutan adu sengketa konflik sumpek bius arit palu cekcok ribut gaduh
  keributan bising berang murka dengki iri dongkol kesal kecewa gelisah resah risau gundah galau sedih tangis
  tangisan nangis ratap ratapan keluh keluhan pilu lara merana sengsara susah kesusahan miskin melarat fakir sial
  malang kacau kekacauan bingung panik ragu cobaan nasib takdir maki makian hardik bentak bentakan ejek ejekan cela
  celaan cemooh caci cacian umpat umpatan sindir sindiran gosip gunjing

  ajal almarhum bangkrut batuk bekam bisu bisul borok budek buta cacar cacat campak cacing demam diare dukun edan
  gatal gila gugup hamil haid infeksi jasad jenazah jerawat kafan kanker karat keramat kronis kubur kuburan kudis
  kuman kurap lahat lumpuh luluh makam mandul mati meninggal mimisan mules nanah nisan nyeri obat operasi panu
  pasien pesakitan pikun pincang pingsan pusara pusing radang rabun rawat sakit sekarat sembelit setres suntik
  suntikan tetanus tewas tuli tumor virus wafat waras yatim piatu sakarat memar lebam bengkak lemas lesu letih mual
  bernanah ambulans perban keranda pemakaman melayat korengan koreng kusta tbc rumit stroke jompo ompong tonggos
  botak gendut pendek buncit sinting kerdil sumbing juling bopeng pesek

  aborsi adegan anjing anus asmara babi bajingan bangsat banci bedebah begal bego berahi bejat bencong berak bini
  birahi bodoh bokong bugil bujang burik busuk cabul cebok cinta cium ciuman cumbu cupu dada dungu farji gadis
  gairah germo goblok homo idiot intim jablay jalang janda duda jelek jengkel jijik jimak kampret kandungan kelamin
  kencan kencing kentut kera keledai kolot kondom kotor kotoran kumuh lacur lesbi lesbian lonte lubang mabuk madat
  mampus mesra mesum miras modar monyet najis nafsu narkoba ngaceng ngentot nista nikah nikahan onani otak paha
  pantat payudara pelacur pelukan peluk penis perawan perkosa pinggul porno ranjang rangsang rayuan rayu remas rokok
  sampah selangkang selingkuh seks sexy seksi silit sodomi sperma susu syahwat tahi telanjang telentang tembakau
  tembelek tinja toket tolol tua udik udel urin vagina vulva wadon waria zina arak bir bandar judi taruhan togel
  ganja candu sabu sundal selir gundik kutang beha bikini kolor kawin kawinan perkawinan menstruasi pubertas impoten
  kontol memek jembut titit pentil puting kemaluan vulgar jorok lendir ludah ingus ketiak upil kotek kutil kutu
  lintah bau bacin apak anyir amis sendawa gombal kempot gembel pengemis

  agama akhirat alkitab allah altar amin azan baptis berkat bertuhan bidah biara biarawan biksu dewa dewi doa dosa
  fatwa firman gereja hadis haji halal haram hijrah ibadah idulfitri ilahi imam iman injil islam jemaat jemaah
  jilbab jin kafir kalifah katolik khotbah kiai kitab kiblat klenteng kelenteng kristen kuil kudus lebaran maghrib
  magrib malaikat masjid mesjid misa mukmin murtad musala mualaf nabi natal neraka paskah pastor pendeta pesantren
  puasa pura ramadan rasul rohani roh rosario sahur salat santri salib sedekah sembahyang sesaji surga syahid
  syariat syukur takbir takhayul takwa taubat tobat tasbih tauhid tuhan umat umrah ustaz uskup vihara wahyu wali
  wihara wudu yahudi zakat zikir ziarah jubah sorban kerudung hijab suluk hindu budha buddha konghucu santet jimat
  mistik gaib sihir pesugihan tuyul pocong kuntilanak jenglot arwah sesajen keimanan saleh suci takwil ajaran berdoa
  berziarah

  aktivis anarki bawaslu bupati camat demokrasi demokrat demo diktator dinasti dpr elite fasis fraksi garuda banteng
  beringin golkar gubernur ideologi kabinet kampanye kolonial komunis kongres kudeta liberal lurah makar menteri
  merdeka militer moderat negara oposisi orde orator pancasila parpol partai pemilu penguasa pilkada pki presiden
  propaganda provokasi radikal raja rakyat ras reformasi republik revolusi rezim sekte senat senator separatis
  sosialis suku sultan tirani tiran tritura walikota wapres kades serikat buruh mogok pejabat kekuasaan makzul mayor
  jenderal kolonel kapten kopral letnan sersan komandan komando prajurit budak kuli babu jongos pribumi asing
  penjajah jajahan kafilah

  aceh ambon arab asia asmat australi bali balikpap bandung banjar banten banyumas batak batam batang batu bekasi
  belanda belitung bengkulu betawi bima blitar bogor bone bontang boston brebes bugis buton cianjur cilacap cina
  cirebon dairi dayak deli demak depok dieng eropa flores garut gayo gowa gresik india indonesia inggris irian
  jakarta jambi jawa jember jepang jepara jerman jogja jombang kalimant karo kebumen kediri kendal kendari klaten
  kupang lampung langsa lombok lumajang madiun madura magelang makassar malaka malaya malaysia maluku manado mandar
  maros mataram medan melayu mentawai merapi merauke minang mojokerto musi natuna negro ngawi nias nusantara padang
  palembang palopo papua pati pacitan prancis probolin riau rote rusia sabang salatiga samosir sangihe semarang
  semeru siak sikka singapura sleman solo solok sorong spanyol sragen subang sulawesi sumatra sumba sumbawa sunda
  surabaya surakarta tapanuli tarakan tegal ternate tidore timor tionghoa toba toraja tuban turki ungaran yunani
  arafah mekah madinah bengali betung belawan binjai metro tanggamus kuningan buru kelud

  abdul abdullah ade adi agung agus ahmad ali amir ana andi anita ani anton anwar ardi arif arjuna astuti ayu bagas
  bagus bambang bayu budi candra cahya cici citra dani darma dedi dian dika dimas dodi dwi eka eko elsa endang fadil
  fajar fauzi fitri galih gilang guntur gunawan hadi hamid hana harto hasan hendra hendri heri hidayat husen ibrahim
  ida ilham indah indra intan irma irwan iwan jaka jati joko juli juwita karim kartika kartini kasih kencana kirana
  kurnia lestari lia lina lukman made mahmud maria maya mega mei melati mutia nani nina nirmala nita novita nur
  nurul nuri oki prabu pratama putra putri putu rahmat rama ratih ratna ratu rani reni reza rina rini rizki rosa
  rudi sakti santi sari saskia satria setia shinta sigit sinta siska siti slamet soleh sri sukma surya susi susilo
  suharto sukarno tari taufik teguh tika tina toni tri udin umar untung utami wati wawan widodo wira wulan yanti
  yanto yoga yuda yudi yuli yuni yusuf yuyun zainal zahra zaki april galang rangga dara mira sarah salma wiranto
  habibie jokowi prabowo gibran ganjar anies ahok megawati puan

  antek antagonis bubar bisik bisikan cecunguk culas gadai gadaian gagal gagalan gosong hutang utang jahil judes
  kalah kaku keliru lemah malas malu mundur nakal pelit pensiun perkakas perut retak rugi salah sesal sombong
  terlambat tuntut usang terbuang tersingkir terusir terkutuk menyesal mengaku ngaku pengaku sekongkol dalih dalang
  dalil aib najasah tercela noda nodai cemar cemaran ternoda runtuh ambruk roboh longsor banjir badai topan tsunami
  hangus angus kebakaran jatuh tumbang jurang buntu kandas karam

  advokat agresif ahad akhlak akta alamat alarm aliansi alkohol amanat amati amunisi asbak awasi bajing baluk balut
  bangsal bayar beban bedah beduk beguk beriman berkah berlian bersin beruang besuk bidadari bidikan biodata bogem
  brankas bungkuk buritan bersua balas bonus borong cabutan calon candi cebong cecak cegah cemberut cendana ceramah
  cerewet ceroboh coblos codet colok copot coreng cungkup debar debit debat delegasi deposito diam dicari dijaga
  dilihat diminta direktur dirawat dokumen dosis emosi encok endap fakta firasat gagak galak gamis gemuk gelegar
  gempal gepeng gersang gilasan gips gorila goyang gulat guncang hantaran hikmah hilang honor hospital iba identitas
  imunitas incaran infak infus inisial injakan insulin investor isolasi istana iuran izin jabat jantan jarahan
  jaring jejak jepretan jolok jumat jutawan kabul kader kaget kamera kapsul kardus kecubung kecupan kejar kekang
  kekasih kenduri ketapang khatam khawatir kidung klinik kobar kobra komodo kontrol koper kopiah koran kredit kritik
  kuitansi kuota kurcaci laba lamban layu lelah leluhur lenyap letup letusan limbah linting lobi lorek luapan
  lumuran lunglai lutung madrasah majelis majikan makhluk marga markas martil media melihat menoleh mewah mimbar
  molek moncong montok mufakat muhibah muram nasabah ngilu nugraha oleng omong omongan oranye otonom pacar padma
  pagoda pajak palang pamer pamong panggil panitia parasit pecah pecut pegal pegawai pekik peminjam pengirim peniru
  perawatan perintah periksa peti petinggi petunjuk pidato pijat pilek pinjaman pisah piutang potongan primbon
  proposal psikolog publik pucat puing pujaan pulasan punah puntung puri purnama puspa putus ramal rantai rapuh
  raung rawatan redaksi rekam rekaman rekening rentan repot rilis ritual rombeng rompi rontok runding saing saldo
  salep samar saraf sasaran sawer sembuh sembunyi sendu sentuh senyap sepi serobot sesak siaga siamang siapa sikat
  simpanan singsing sintal sodoran spanduk spion sponsor stupa suaka subjek subsidi sukar suram suvenir syak tafsir
  tagihan takhta tameng tantang target tarif taruh tatap tatapan tauke tegur teguran tekanan tembus temuan terali
  teriak terima terikat terjadi terkait terkejut terlena terlihat terobos tersebut tiada tidak tilik tindak tinjau
  titip titipan tolak torehan tornado tubruk tumbal tunai tunda tunduk tunjangan tutup umbai umpan umpanan undur
  upah urat vaksin veteran wangsit warta wartawan waspada wawancara wazir wenang wewenang wesel pangkat jangan
  sumbangan imbalan jatahan cicilan bantuan koteka ginjal
`
  .trim()
  .split(/\s+/)
