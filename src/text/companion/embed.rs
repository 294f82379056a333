//! Putting the atlas into another page.

/// The strings of the activity.
pub struct EmbedWords {
    /// Its title.
    pub title: &'static str,
    /// What it does.
    pub about: &'static str,
    /// A file of the reader has no address that could go along.
    pub own_file: &'static str,
    /// Heading of the choice of the form.
    pub form: &'static str,
    /// An image with a link.
    pub image: &'static str,
    /// A frame.
    pub frame: &'static str,
    /// The element.
    pub element: &'static str,
    /// What an image does.
    pub about_image: &'static str,
    /// What a frame does.
    pub about_frame: &'static str,
    /// What the element does.
    pub about_element: &'static str,
    /// Heading of the choice of what stands around the map.
    pub around: &'static str,
    /// Everything.
    pub full: &'static str,
    /// Map, switches and year.
    pub compact: &'static str,
    /// The map alone.
    pub map: &'static str,
    /// Heading of the choice of the record.
    pub record: &'static str,
    /// Always the newest record.
    pub live: &'static str,
    /// The record of this version.
    pub pinned: fn(&str) -> String,
    /// What pinning depends on.
    pub about_pinned: &'static str,
    /// The page's own ground shows through.
    pub see_through: &'static str,
    /// The record of this place or mission is open.
    pub opened: fn(&str) -> String,
    /// Button: without that record.
    pub without: &'static str,
    /// Heading of the preview.
    pub preview: &'static str,
    /// Label of the markup.
    pub html: &'static str,
    /// Label of the same as Markdown.
    pub markdown: &'static str,
    /// Label of the address alone.
    pub address: &'static str,
    /// Before the image can be used it has to be saved.
    pub save_first: &'static str,
    /// Button: saves the image.
    pub save: &'static str,
    /// The image could not be made.
    pub save_failed: &'static str,
    /// Heading of the list of systems.
    pub where_it_works: &'static str,
    /// Newsletters and mail.
    pub mail: &'static str,
    /// How it gets there: as any picture, with a link.
    pub insert: &'static str,
    /// Into a block for HTML.
    pub html_block: &'static str,
    /// Into the HTML view of the editor.
    pub html_view: &'static str,
    /// The address alone.
    pub address_alone: &'static str,
    /// As Markdown.
    pub as_markdown: &'static str,
    /// As HTML, where that is let through.
    pub if_html: &'static str,
    /// Where authors may use scripts.
    pub if_scripts: &'static str,
}

/// English.
pub static ENGLISH: EmbedWords = EmbedWords {
    title: "Embed the atlas",
    about: "The markup shows what you see now: year, categories, open record, projection, language.",
    own_file: "You are looking at a file on this device, and no address can carry it along. To embed it, save it as a dataset, put that file on a web host, and open the atlas with ?data= and its address.",
    form: "Form",
    image: "Image with a link",
    frame: "Frame",
    element: "Element",
    about_image: "A still map with a text for those who do not see it. It works wherever an image does.",
    about_frame: "The atlas itself in a box. It works wherever the system lets frames through.",
    about_element: "The atlas, loaded when the reader comes near it, as tall as it needs to be; links in your text can move it. It needs a page that may load scripts.",
    around: "Around the map",
    full: "Everything",
    compact: "Map, switches and year",
    map: "Map alone",
    record: "Record",
    live: "Live: always the newest",
    pinned: |version| format!("Pinned: version {version}"),
    about_pinned: "A pinned record shows no later corrections. It stays as long as this site keeps the version.",
    see_through: "Let the ground of the page show through",
    opened: |name| format!("Open in it: the record of {name}."),
    without: "Without it",
    preview: "Preview",
    html: "HTML",
    markdown: "Markdown",
    address: "Address alone",
    save_first: "Save the picture of this view, and put it beside your page or into your system:",
    save: "Save PNG",
    save_failed: "The picture could not be made in this browser.",
    where_it_works: "Where it works",
    mail: "Newsletters",
    insert: "insert the image as any other and give it the address as its link",
    html_block: "paste the HTML into a block for HTML",
    html_view: "paste the HTML into the HTML view of the editor, where your site allows it",
    address_alone: "choose “embed” and give the address alone",
    as_markdown: "paste the Markdown",
    if_html: "paste the HTML, where the program lets HTML through",
    if_scripts: "paste the HTML, where the site lets authors use scripts",
};

/// Japanese.
pub static JAPANESE: EmbedWords = EmbedWords {
    title: "埋め込む",
    about: "いま表示している年、分類、開いている記録、図法、言語がそのまま入ります。",
    own_file: "いま表示しているのはこの端末のファイルで、アドレスに含めることはできません。埋め込むには、データセットとして保存し、そのファイルをウェブ上に置き、?data= とそのアドレスを付けてアトラスを開いてください。",
    form: "形式",
    image: "リンク付きの画像",
    frame: "フレーム",
    element: "要素",
    about_image: "代替テキストの付いた静止した地図です。画像を入れられる場所ならどこでも使えます。",
    about_frame: "アトラスそのものを枠の中に表示します。フレームを許可しているシステムで使えます。",
    about_element: "読者が近づくと読み込まれ、必要な高さになります。本文のリンクで地図を動かせます。スクリプトを読み込めるページが必要です。",
    around: "地図のまわり",
    full: "すべて",
    compact: "地図・切り替え・年",
    map: "地図のみ",
    record: "記録",
    live: "最新：常に新しい記録",
    pinned: |version| format!("固定：{version}版"),
    about_pinned: "固定した記録には後の訂正が反映されません。このサイトがその版を保存しているあいだ表示されます。",
    see_through: "ページの背景を透かす",
    opened: |name| format!("開いている記録：{name}"),
    without: "記録を開かない",
    preview: "プレビュー",
    html: "HTML",
    markdown: "Markdown",
    address: "アドレスのみ",
    save_first: "この表示の画像を保存し、ページと同じ場所かお使いのシステムに置いてください。",
    save: "PNGで保存",
    save_failed: "このブラウザーでは画像を作れませんでした。",
    where_it_works: "使える場所",
    mail: "メールマガジン",
    insert: "ふつうの画像として挿入し、アドレスをリンクとして付ける",
    html_block: "HTML用のブロックにHTMLを貼り付ける",
    html_view: "エディターのHTML表示に貼り付ける（サイトが許可している場合）",
    address_alone: "「埋め込み」を選び、アドレスのみを入れる",
    as_markdown: "Markdownを貼り付ける",
    if_html: "HTMLを貼り付ける（HTMLを通すプログラムの場合）",
    if_scripts: "HTMLを貼り付ける（著者がスクリプトを使えるサイトの場合）",
};

/// Simplified Chinese.
pub static CHINESE: EmbedWords = EmbedWords {
    title: "嵌入",
    about: "代码显示您现在看到的内容：年份、类别、打开的记录、投影和语言。",
    own_file: "当前显示的是此设备上的文件，任何网址都无法携带它。要嵌入，请将其保存为数据集，放到网站上，再以 ?data= 加上其网址打开地图集。",
    form: "形式",
    image: "带链接的图片",
    frame: "框架",
    element: "元素",
    about_image: "静态地图，附有替代文字。凡能放图片的地方都可使用。",
    about_frame: "在框中显示地图集本身。在允许框架的系统中可用。",
    about_element: "读者靠近时才加载，高度自动适应；正文中的链接可以移动地图。页面须能加载脚本。",
    around: "地图周围",
    full: "全部",
    compact: "地图、开关和年份",
    map: "仅地图",
    record: "记录",
    live: "最新：始终为最新记录",
    pinned: |version| format!("固定：{version}版"),
    about_pinned: "固定的记录不含以后的更正。只要本站保留该版本，就会一直显示。",
    see_through: "透出页面的背景",
    opened: |name| format!("其中打开的记录：{name}"),
    without: "不打开记录",
    preview: "预览",
    html: "HTML",
    markdown: "Markdown",
    address: "仅地址",
    save_first: "请保存此视图的图片，并放到您的页面旁或系统中：",
    save: "保存PNG",
    save_failed: "此浏览器无法生成图片。",
    where_it_works: "可用之处",
    mail: "电子通讯",
    insert: "像其他图片一样插入，并以该地址作为链接",
    html_block: "将HTML粘贴到HTML区块",
    html_view: "将HTML粘贴到编辑器的HTML视图（须网站允许）",
    address_alone: "选择“嵌入”，只填地址",
    as_markdown: "粘贴Markdown",
    if_html: "粘贴HTML（须程序允许HTML）",
    if_scripts: "粘贴HTML（须网站允许作者使用脚本）",
};
