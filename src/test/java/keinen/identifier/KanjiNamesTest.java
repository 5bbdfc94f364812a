package keinen.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which columns are taken for names in kanji, and which are not. */
class KanjiNamesTest {
    private static final List<String> SURNAMES = words("""
            佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部
            石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦""");

    /** Of the lists of names given most often, from the 1930s on. */
    private static final List<String> GIVEN_NAMES = words("""
            太郎 花子 清 茂 勝 実 正 弘 進 和子 幸子 節子 洋子 恵子 京子 久美子 真由美 明美 裕子 直美 誠 隆 健一 大輔 達也 直樹 拓也 翔太
            健太 翼 蓮 大翔 悠真 陽菜 結衣 葵 美咲 愛 彩 千代 文 静江 良子 義雄 三郎 博 孝 久 浩二 雅人 智子 由美子 香織 麻衣 舞""");

    @TestFactory
    Stream<DynamicTest> aColumnOfNamesIsRefusedHoweverTheyAreWritten() {
        return Stream.of("", " ", "　")
                .flatMap(space -> IntStream.range(0, 3)
                        .mapToObj(seed -> DynamicTest.dynamicTest(
                                "space '" + space + "', seed " + seed,
                                () -> assertThat(found(Content.TEXT, names(seed, 60, space)))
                                        .contains(Kind.KANJI_NAME))));
    }

    private static List<String> names(int seed, int number, String space) {
        Random random = new Random(seed);
        return random.ints(number)
                .mapToObj(any -> SURNAMES.get(random.nextInt(SURNAMES.size()))
                        + space
                        + GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size())))
                .distinct()
                .toList();
    }

    @Test
    void mostNamesAreKnownOneByOne() {
        for (String space : List.of("", " ")) {
            List<String> all = SURNAMES.stream()
                    .flatMap(surname -> GIVEN_NAMES.stream().map(given -> surname + space + given))
                    .toList();
            assertThat(all.stream().filter(KanjiNames::isFullName).count())
                    .as("with '%s' of %d", space, all.size())
                    .isGreaterThan(all.size() * 94L / 100);
        }
    }

    @Test
    void oldFormsOfCharactersAndNamesInKanaAreKnown() {
        assertThat(List.of(
                        "髙橋一郎", "山﨑 美咲", "渡邉恵子", "渡邊 恵子", "齋藤 誠", "濵田 清", "廣瀬直樹", "𠮷田 太郎", "中澤健一", "山田 トメ", "佐藤 さくら",
                        "鈴木 美ゆき", "森一郎", "長谷川愛"))
                .allMatch(KanjiNames::isFullName);
    }

    @Test
    void aColumnOfSurnamesIsRefused() {
        assertThat(found(Content.TEXT, SURNAMES)).contains(Kind.SURNAME);
    }

    @Test
    void namesAmongRemarksAreRefusedAboveFiveInAHundred() {
        List<String> remarks = new ArrayList<>(
                IntStream.range(0, 152).mapToObj(i -> "訪問 第" + i + "回").toList());
        remarks.addAll(names(1, 9, "").subList(0, 8));
        assertThat(found(Content.TEXT, remarks)).isEmpty();
        assertThat(found(Content.TEXT, remarks.subList(1, remarks.size()))).contains(Kind.KANJI_NAME);
    }

    @Test
    void namesInIdsAreRefusedAndInACodeListTheyAreNot() {
        List<String> names = names(2, 40, "");
        assertThat(found(Content.PSEUDONYM, names)).contains(Kind.KANJI_NAME);
        assertThat(found(Content.LISTED_CODE, names)).isEmpty();
    }

    @Test
    void fewNamesMayBeAnAccident() {
        assertThat(found(Content.TEXT, names(3, 7, ""))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> namesOfPlacesAreNoNamesOfPersons() {
        return Stream.of(
                        new Places("prefectures", "県", PREFECTURES),
                        new Places("wards of Osaka", "区", WARDS_OF_OSAKA),
                        new Places("wards of Tokyo", "区", WARDS_OF_TOKYO),
                        new Places("towns of Osaka", "町", TOWNS_OF_OSAKA),
                        new Places("towns of Tokyo", "町", TOWNS_OF_TOKYO),
                        new Places("cities", "市", CITIES))
                .flatMap(places -> Stream.of(
                        noNames(places.of(), places.names()),
                        noNames(
                                places.of() + " with their kind",
                                places.names().stream()
                                        .map(name -> name + places.kind())
                                        .toList()),
                        noNames(
                                places.of() + " by direction",
                                places.names().stream()
                                        .flatMap(name -> Stream.of("東", "西", "南", "北")
                                                .flatMap(direction -> Stream.of(direction + name, name + direction)))
                                        .toList()),
                        noNames(
                                places.of() + " behind another",
                                places.names().stream()
                                        .flatMap(name -> TOWNS_OF_OSAKA.stream()
                                                .limit(20)
                                                .flatMap(other -> Stream.of(name + other, name + " " + other)))
                                        .toList())));
    }

    private record Places(String of, String kind, List<String> names) {}

    private static DynamicTest noNames(String of, List<String> values) {
        return DynamicTest.dynamicTest(
                of,
                () -> assertThat(scan(Content.TEXT, values).hit())
                        .as(
                                "names: %s",
                                values.stream()
                                        .filter(value -> KanjiNames.isFullName(value) || KanjiNames.isSurname(value))
                                        .toList())
                        .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> labelsOfCodeListsAreNoNames() throws IOException {
        List<DynamicTest> lists = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("sample-data"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                if (!file.toString().contains("exports")) {
                    List<String> fields = Files.readAllLines(file).stream()
                            .flatMap(line -> Stream.of(line.split(",")))
                            .distinct()
                            .toList();
                    lists.add(noNames(file.toString(), fields));
                }
            }
        }
        lists.add(noNames("words of public assistance", words("""
                生活扶助 住宅扶助 教育扶助 介護扶助 医療扶助 出産扶助 生業扶助 葬祭扶助 高齢 高齢者世帯 母子 母子世帯 障害者世帯 傷病者世帯 傷病 障害
                その他 その他の世帯 単身 複数 就労 稼働 不就労 死亡 失そう 失踪 転出 転入 ケース移管 施設入所 入院 外来 年金 仕送り 預貯金 世帯主の傷病
                働きによる収入の減少 要介護状態 急迫保護 日本 中国 韓国 朝鮮 米国 永住 定住 特別永住 配偶者 世帯主 妻 夫 子 長男 次男 長女 次女 父 母
                祖父 祖母 兄弟 借家 持家 公営住宅 府営住宅 市営住宅 民間借家 無料低額宿泊所 救護施設 更生施設 有 無 男 女 不明 該当 非該当 第一 第二""")));
        lists.add(noNames("owners of buildings and companies", words("""
                株式会社山田 (株)鈴木商店 有限会社佐藤 山田建設 鈴木工業 高橋産業 田中商事 伊藤医院 渡辺クリニック 山本病院 中村荘 小林ハイツ
                加藤アパート 吉田マンション 山田ビル 佐々木運輸 山口組 松本文化 井上歯科 木村薬局 斎藤住宅 清水第一 池田寮 橋本事務所""")));
        lists.add(noNames(
                "owners of buildings with a space",
                words("山田 鈴木 高橋 田中 伊藤 渡辺 中村 小林 加藤 吉田").stream()
                        .flatMap(name -> Stream.of(" ビル", " ハイツ", " コーポ", " アパート", " 荘", " 医院")
                                .map(kind -> name + kind))
                        .toList()));
        return lists.stream();
    }

    private static final List<String> PREFECTURES = words("""
            北海道 青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 京都
            大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄""");
    private static final List<String> WARDS_OF_OSAKA = words("""
            北 都島 福島 此花 中央 西 港 大正 天王寺 浪速 西淀川 淀川 東淀川 東成 生野 旭 城東 鶴見 阿倍野 住之江 住吉 東住吉 平野 西成""");
    private static final List<String> WARDS_OF_TOKYO = words("""
            千代田 中央 港 新宿 文京 台東 墨田 江東 品川 目黒 大田 世田谷 渋谷 中野 杉並 豊島 北 荒川 板橋 練馬 足立 葛飾 江戸川""");
    private static final List<String> TOWNS_OF_OSAKA = words("""
            梅田 曾根崎 中之島 堂島 天満 天神橋 中崎 豊崎 本庄 長柄 大淀 中津 友渕 都島本通 網島 片町 東野田 野田 吉野 玉川 海老江 鷺洲 大開
            伝法 酉島 四貫島 春日出 西九条 桜島 北浜 淡路町 本町 船場 心斎橋 難波 道頓堀 谷町 上本町 森之宮 大手前 江戸堀 京町堀 靱本町 阿波座
            立売堀 新町 南堀江 北堀江 千代崎 築港 市岡 弁天 磯路 田中 三軒家 泉尾 千島 鶴町 四天王寺 勝山 逢阪 堀越 寺田 烏ヶ辻 恵美須 日本橋
            大国 敷津 芦原 桜川 姫島 歌島 柏里 野里 御幣島 佃 大和田 福町 出来島 塚本 十三 木川 三国 宮原 西中島 新高 田川 加島 野中 淡路 豊里
            大桐 瑞光 小松 井高野 菅原 柴島 大道 下新庄 深江 大今里 東小橋 玉津 中道 桃谷 巽 林寺 小路 田島 勝山 新今里 中川 舎利寺 生野東 清水
            今市 太子橋 千林 森小路 新森 高殿 中宮 大宮 赤川 蒲生 今福 鴫野 関目 成育 放出 諸口 横堤 今津 茨田 安田 阿倍野筋 文の里 昭和町 松崎
            長池 帝塚山 西田辺 阪南 王子 北畠 粉浜 加賀屋 平林 南港 御崎 安立 長居 我孫子 苅田 杉本 山之内 遠里小野 墨江 沢之町 千躰 駒川 今川
            桑津 杭全 田辺 湯里 鷹合 公園南矢田 喜連 加美 長吉 瓜破 流町 背戸口 天下茶屋 玉出 岸里 萩之茶屋 太子 山王 花園 津守 橘 梅南 鶴見橋""");
    private static final List<String> TOWNS_OF_TOKYO = words("""
            丸の内 大手町 永田町 霞が関 麹町 番町 神田 駿河台 飯田橋 富士見 日本橋 京橋 銀座 築地 月島 勝どき 晴海 佃 新橋 芝 三田 赤坂 六本木 麻布
            白金 高輪 台場 四谷 市谷 早稲田 高田馬場 落合 大久保 西新宿 後楽 小石川 白山 大塚 本郷 根津 千駄木 湯島 上野 浅草 谷中 根岸 入谷 蔵前
            両国 錦糸 向島 業平 八広 深川 亀戸 大島 砂町 豊洲 有明 大崎 五反田 大井 荏原 戸越 中延 駒場 上目黒 中目黒 自由が丘 碑文谷 蒲田 羽田
            大森 田園調布 雪谷 池上 馬込 三軒茶屋 太子堂 下馬 用賀 成城 経堂 祖師谷 恵比寿 代官山 広尾 松濤 代々木 原宿 中野 鷺宮 江古田 野方
            高円寺 阿佐谷 荻窪 西荻 永福 池袋 巣鴨 駒込 目白 長崎 千早 王子 赤羽 十条 滝野川 田端 南千住 町屋 日暮里 尾久 成増 高島平 志村 大山
            光が丘 石神井 大泉 関町 千住 綾瀬 竹ノ塚 西新井 舎人 亀有 金町 柴又 青戸 立石 小岩 葛西 船堀 篠崎 平井 松江""");
    private static final List<String> CITIES = words("""
            札幌 函館 旭川 青森 弘前 盛岡 仙台 石巻 秋田 山形 米沢 福島 郡山 会津若松 水戸 日立 宇都宮 足利 前橋 高崎 川越 熊谷 川口 所沢 千葉
            市川 船橋 松戸 柏 八王子 立川 三鷹 青梅 府中 調布 町田 横浜 川崎 横須賀 平塚 鎌倉 藤沢 小田原 茅ヶ崎 新潟 長岡 富山 高岡 金沢 小松
            福井 敦賀 甲府 長野 松本 上田 飯田 岐阜 大垣 静岡 浜松 沼津 名古屋 豊橋 岡崎 豊田 一宮 津 四日市 松阪 大津 彦根 草津 京都 宇治 亀岡
            堺 岸和田 豊中 池田 吹田 高槻 貝塚 守口 枚方 茨木 八尾 泉佐野 富田林 寝屋川 松原 大東 和泉 箕面 柏原 門真 摂津 東大阪 神戸 姫路 尼崎
            明石 西宮 洲本 芦屋 伊丹 奈良 和歌山 鳥取 米子 松江 出雲 岡山 倉敷 津山 広島 呉 福山 尾道 下関 宇部 山口 徳島 鳴門 高松 丸亀 松山
            今治 高知 北九州 福岡 久留米 佐賀 唐津 長崎 佐世保 熊本 八代 大分 別府 宮崎 都城 延岡 鹿児島 那覇""");

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).distinct().toList();
    }

    private static ColumnScan scan(Content content, List<String> values) {
        ColumnScan scan = new ColumnScan(content);
        values.stream()
                .map(value -> Normalizer.normalize(value, Normalizer.Form.NFKC).strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .forEach(scan::look);
        return scan;
    }

    private static Optional<Kind> found(Content content, List<String> values) {
        return scan(content, values).hit().map(Hit::kind);
    }
}
